import type { Store } from '../store.ts';

/** Opens an empty archive that is closed when the test ends. */
export type OpenStore = () => Promise<Store>;
