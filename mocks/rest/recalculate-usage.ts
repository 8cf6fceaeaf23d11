import { json } from '../http.ts';

/** `POST /resource/recalculate-usage`: no usage drifts here, so nothing changes (docs/contract/resources-and-operations.md 10.1). */
export const recalculateUsage = (): Response => json({});
