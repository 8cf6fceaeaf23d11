import type { ReactNode } from 'react';
import { lacks } from '#api/capabilities.ts';
import { amountOf, ownLimits } from '#api/image-limits.ts';
import { canonicalOf, type Image, type ImageTab, images } from '#api/images.ts';
import type { Slot } from '#api/slots.ts';
import { Text } from '#kit/cell/Text.tsx';
import { slotText } from '#kit/form/slot-form.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { Aliases } from './Aliases.tsx';
import type { ImageDialog } from './dialog.ts';
import { ImageStatus } from './ImageStatus.tsx';
import { Megabytes } from './Megabytes.tsx';

/** Everything about one image. */
export function ImageDrawer({ id, ...page }: DrawerProps<Image, ImageTab, SlotExtra, ImageDialog>) {
  const ofTab = { list: () => images.list(page.context.tab) };
  return (
    <Details<Image> {...page} answer={useRowOfWhole<Image>(ofTab, image => image.id, id)}>
      {image => (
        <ImageFacts
          image={image}
          {...page.context}
          aliases={<Aliases image={image} tools={page.tools as never} may={page.powerOf(image).closed === null} />}
        />
      )}
    </Details>
  );
}

type FactsProps = { image: Image; manager: string; extra: SlotExtra; aliases: ReactNode };

function ImageFacts({ image, manager, extra, aliases }: FactsProps) {
  const { t } = useText();
  const fact = factsIn(t);
  const accelerators = image.supported_accelerators.map(name => (name === '*' ? t('images.any') : name));
  return (
    <>
      <Facts
        groups={[
          {
            title: t('images.details'),
            facts: [
              fact.id('image.canonical', canonicalOf(image)),
              fact.text('image.registry', image.registry),
              fact.text('image.project', image.project),
              fact.text('image.name', image.name),
              fact.text('image.version', image.version),
              fact.texts('image.tags', image.tags),
              fact.text('image.architecture', image.architecture),
              fact.text('image.base_distro', image.base_distro),
              fact.text('image.runtime_type', image.runtime_type),
              fact.of('image.aliases', aliases),
              fact.id('image.digest', image.digest),
              { label: `${t('image.size_bytes')} (MB)`, value: <Megabytes bytes={image.size_bytes} /> },
              fact.id('image.id', image.id),
              fact.yesNo('image.operational', image.operational),
              ...(image.owner ? [fact.id('image.owner', image.owner)] : []),
              ...(lacks(manager, 'Image.status') === null
                ? [fact.of('user.status', <ImageStatus status={image.status} />)]
                : []),
            ],
          },
          { title: t('images.details.minima'), facts: minima(image, extra.slots, t('images.own')) },
          {
            title: t('images.details.agents'),
            facts: [
              fact.yesNo('image.installed', image.installed),
              fact.texts('image.installed_agents', image.installed_agents),
              fact.texts('image.supported_accelerators', accelerators),
            ],
          },
        ]}
      />
      <p className={parts.note}>{t('images.installed.what')}</p>
      <Facts
        groups={[
          {
            title: t('image.labels'),
            facts: image.labels.map(({ key, value }) => ({ label: key, value: <Text value={value} /> })),
          },
        ]}
      />
    </>
  );
}

/** The minimum of each slot that has one, with that of the image's own labels where it differs. */
function minima({ resource_limits, labels }: Image, slots: readonly Slot[], own: string): Fact[] {
  const labelled = ownLimits(labels);
  return slots.flatMap(slot => {
    const stored = resource_limits.find(({ key }) => key === slot.name)?.min;
    const said = (text: string) => {
      const amount = amountOf(slot.name, text);
      return amount === null ? text : slotText(slot, amount);
    };
    if (stored === undefined) return [];
    const label = labelled[slot.name];
    const differs = label !== undefined && said(label) !== said(stored);
    return [{ label: slot.label, value: `${said(stored)}${differs ? ` (${own}: ${said(label)})` : ''}` }];
  });
}
