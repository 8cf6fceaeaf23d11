import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { announcement } from '#api/announcement.ts';
import { withWords } from '#i18n/language.ts';
import { useCode } from '#kit/page/use-code.ts';
import { dismissed, dismissText } from './dismissed.ts';

const loadAnnounced = async () => (await withWords(['work'], import('./AnnouncedText.tsx'))).AnnouncedText;

/** The announcement for everybody who signs in, until it is dismissed in this tab. Nothing if it cannot be read. */
export function AnnouncementBar() {
  const { data: text } = useQuery(announcement.message());
  const [, again] = useState(0);
  if (!text || text.trim() === '' || dismissed() === text) return null;
  const dismiss = () => {
    dismissText(text);
    again(turn => turn + 1);
  };
  return <Loaded text={text} onDismiss={dismiss} />;
}

function Loaded(props: { text: string; onDismiss: () => void }) {
  const AnnouncedText = useCode(loadAnnounced);
  return AnnouncedText && <AnnouncedText {...props} />;
}
