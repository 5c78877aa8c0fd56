import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptParams, KNOWN_LABELS, type PointType } from '#shared/contacts/contactPoint.ts';

/** What of a point its words need. */
interface Labelled {
  readonly type: PointType;
  readonly label: string;
  readonly service: string;
  readonly keptParams: KeptParams;
}

/** Services with a name of their own spelling. */
export const KNOWN_SERVICES = ['wechat', 'line', 'whatsapp', 'qq', 'skype', 'xmpp'] as const;

/** Words for labels and services: known ones translated, own ones as they are. */
export interface PointWords {
  readonly label: (label: string) => string;
  readonly service: (service: string) => string;
  /** What to call a point: its label, else its service or its type. */
  readonly labelled: (point: Labelled) => string;
  /** The label to store for what was typed or chosen. */
  readonly storedLabel: (words: string) => string;
  readonly storedService: (words: string) => string;
}

/** Words for contact points in the language spoken now. */
export function usePointWords(): PointWords {
  const { t } = useTranslation('contacts');
  return useMemo(() => {
    const label = (stored: string) => {
      const known = KNOWN_LABELS.find((name) => name === stored);
      return known === undefined ? stored : t(`label.${known}`);
    };
    const service = (stored: string) => {
      const known = KNOWN_SERVICES.find((name) => name === stored.toLowerCase());
      return known === undefined ? stored : t(`service.${known}`);
    };
    return {
      label,
      service,
      labelled: (point) => {
        const name =
          point.type === 'messenger' && point.service !== '' ? service(point.service) : t(`point.${point.type}`);
        const place = placeOf(point);
        const labels = [point.label, ...(place === null ? [] : [place])].filter((stored) => stored !== '').map(label);
        if (labels.length === 0) return name;
        return point.type === 'messenger' ? [name, ...labels].join(', ') : labels.join(' · ');
      },
      storedLabel: (words) => KNOWN_LABELS.find((name) => label(name) === words.trim()) ?? words.trim(),
      storedService: (words) => KNOWN_SERVICES.find((name) => service(name) === words.trim()) ?? words.trim(),
    };
  }, [t]);
}

/** Where the point is, when an imported label says it besides (a fax at work): one of ours, or null. */
export function placeOf({ label, keptParams }: Pick<Labelled, 'label' | 'keptParams'>): 'work' | 'home' | null {
  const types = keptParams.flatMap(([name, values]) => (name.toUpperCase() === 'TYPE' ? values : []));
  const places = (['work', 'home'] as const).filter(
    (place) => place !== label && types.some((type) => type.toLowerCase() === place),
  );
  return label !== '' && places.length === 1 ? (places[0] ?? null) : null;
}
