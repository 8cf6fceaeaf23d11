import { Leave } from '#kit/form/Leave.tsx';
import { Antd } from '#kit/overlay/Antd.tsx';

/** Asks before the page is left with settings that are not saved. */
export const LeaveSettings = ({ onLeave }: { onLeave: () => void }) => (
  <Antd>
    <Leave dirty asked={false} onStay={() => {}} onLeave={onLeave} />
  </Antd>
);
