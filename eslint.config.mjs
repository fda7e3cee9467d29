import { createConfig } from './tools/eslint/config.mjs';

export default createConfig({ knowsTypes: true });
