import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@motcua/contracts';

/** Metadata key of `@Allow`. */
export const ALLOWED_PERMISSIONS = 'motcua:allowed-permissions';
/** Metadata key of `@PublicEndpoint`. */
export const PUBLIC_ENDPOINT = 'motcua:public-endpoint';

/** Opens a route to callers who hold at least one of the permissions; everybody else gets 401 or 403. */
export const Allow = (...permissions: [Permission, ...Permission[]]) => SetMetadata(ALLOWED_PERMISSIONS, permissions);

/** Opens a route to everybody; a caller who is signed in is still known (`@CurrentCaller()` may be undefined). */
export const PublicEndpoint = () => SetMetadata(PUBLIC_ENDPOINT, true);
