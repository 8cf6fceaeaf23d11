import { expect, test } from 'vitest';
import { toAgent } from '#api/agents.ts';
import { getSpoken } from '#i18n/language.ts';
import { liveColumns } from '#pages/agents/live-columns.tsx';

const metric = (current: string, capacity: string | null, unit_hint: string) => ({ current, capacity, unit_hint });
const agent = toAgent({
  id: 'i-1',
  available_slots: JSON.stringify({ cpu: '8', mem: '1024', 'cuda.device': '2' }),
  live_stat: JSON.stringify({
    node: {
      cpu_util: metric('4000', '1000', 'msec'),
      mem: metric('512', '1024', 'bytes'),
      cuda_util: metric('90', '200', 'percent'),
      cuda_power: metric('301.237', '1400', 'Watts'),
    },
    devices: {},
  }),
});

test('exports have what an agent reports: CPU in percent of all cores, the rest in the units of the manager', () => {
  const columns = liveColumns([{ key: 'cuda', label: 'GPU' }], getSpoken().t);
  const exported = Object.fromEntries(columns.map(({ key, exported: of }) => [key, of?.(agent)]));
  expect(exported).toEqual({
    'live_stat.cpu_util': 50,
    'live_stat.mem': 512,
    'live_stat.cuda_util': 90,
    'live_stat.cuda_mem': null,
    'live_stat.cuda_power': 301.24,
    'live_stat.cuda_temperature': null,
  });
});
