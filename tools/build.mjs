// npm run build: server and web, each only where its sources changed.
import './build-server.mjs';
import './build-web.mjs';
