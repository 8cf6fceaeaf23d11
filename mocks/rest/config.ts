import type { Context } from '../context.ts';
import { json } from '../http.ts';

/** Labels and units of each known slot. */
const DETAILS: Record<string, object> = {
  cpu: {
    slot_name: 'cpu',
    description: 'CPU',
    human_readable_name: 'CPU',
    display_unit: 'Core',
    number_format: { binary: false, round_length: 0 },
    display_icon: 'cpu',
  },
  mem: {
    slot_name: 'ram',
    description: 'Memory',
    human_readable_name: 'RAM',
    display_unit: 'GiB',
    number_format: { binary: true, round_length: 0 },
    display_icon: 'cpu',
  },
  'cuda.device': {
    slot_name: 'cuda.device',
    description: 'CUDA-capable GPU',
    human_readable_name: 'GPU',
    display_unit: 'GPU',
    number_format: { binary: false, round_length: 0 },
    display_icon: 'gpu1',
  },
  'cuda.shares': {
    slot_name: 'cuda.shares',
    description: 'CUDA-capable GPU (fractional)',
    human_readable_name: 'fGPU',
    display_unit: 'fGPU',
    number_format: { binary: false, round_length: 2 },
    display_icon: 'gpu1',
  },
};

/** `GET /config/resource-slots` (docs/contract/users-and-auth.md 2.2). */
export const resourceSlots = ({ db }: Context): Response => json(db.resource_slots);

/** `GET /config/resource-slots/details`. */
export const resourceSlotDetails = ({ db }: Context): Response =>
  json(Object.fromEntries(Object.keys(db.resource_slots).map(name => [name, DETAILS[name] ?? null])));
