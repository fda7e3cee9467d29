import { instant, localDateOf } from '@motcua/domain';

/** The local day of this device; the server judges by its own. */
export const today = () => localDateOf(instant(Date.now()));
