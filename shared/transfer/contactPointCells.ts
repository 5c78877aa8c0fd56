import { NO_ADDRESS } from '../contacts/contactPoint.ts';
import type { ContactPointDraft, PostalAddress } from '../contacts/contactPoint.ts';
import { emailsOfCell, isMangled, phonesOfCell, urlsOfCell } from './contactCells.rules.ts';
import type { ContactCellProblem, PointsReading } from './contactCells.rules.ts';
import type { AddressPart, SimpleTarget } from './contactTarget.ts';
import { labelOfCell } from './sheetLabels.rules.ts';

type PointTarget = Extract<SimpleTarget, { to: 'point' }>;
type AddressTarget = Extract<SimpleTarget, { to: 'address' }>;
type PointType = PointTarget['type'];

interface CollectedPoint {
  readonly type: PointType;
  readonly slot: number;
  readonly value: string;
  readonly label: string;
  readonly service: string;
}

interface CollectedAddress {
  readonly slot: number;
  readonly label: string;
  value: string;
  readonly parts: Partial<Record<keyof PostalAddress, string>>;
}

const LONGEST_POINT = 5000;
const LONGEST_LABEL = 100;
const LONGEST_PART: Readonly<Record<AddressPart, number>> = {
  whole: LONGEST_POINT,
  poBox: 500,
  extended: 500,
  street: 500,
  locality: 500,
  region: 500,
  postcode: 100,
  country: 200,
};
const MOST_POINTS = 500;
/** Between Chinese words stands no space: 北京市 and 朝阳区 in two columns. */
const HAN_END = /\p{Script=Han}$/u;

/** Takes the cells of points and addresses; labels may come before or after them. */
export class PointReader {
  readonly #isOwn: boolean;
  readonly #points: CollectedPoint[] = [];
  readonly #addresses: CollectedAddress[] = [];
  readonly #labels = new Map<string, string>();
  readonly #services = new Map<number, string>();
  #nameInEmail = '';

  /** @param isOwn a cell of our own sheets is one value, as it stands */
  constructor(isOwn: boolean) {
    this.#isOwn = isOwn;
  }

  /** What stands before the first e-mail address in brackets. */
  get nameInEmail(): string {
    return this.#nameInEmail;
  }

  addLabel(text: string, of: PointType | 'address', slot: number): ContactCellProblem | null {
    if (labelOfCell(text).label.length > LONGEST_LABEL) return 'textTooLong';
    this.#labels.set(`${of}${slot}`, text);
    return null;
  }

  addService(text: string, slot: number): ContactCellProblem | null {
    if (text.length > LONGEST_LABEL) return 'textTooLong';
    this.#services.set(slot, text);
    return null;
  }

  addPoints(text: string, target: PointTarget): ContactCellProblem | null {
    if (text.length > LONGEST_POINT) return 'textTooLong';
    const other = this.#isOwn || target.type !== 'phone' ? null : notAPhone(text);
    const { type, slot, label, service } = { ...target, ...other?.target };
    const read = this.#isOwn
      ? { points: [{ value: text, label: '' }], name: '' }
      : pointsOf(other?.value ?? text, type);
    if ('problem' in read) return read.problem;
    if (this.#points.length + read.points.length > MOST_POINTS) return 'tooManyValues';
    if (this.#nameInEmail === '') this.#nameInEmail = read.name;
    for (const point of read.points)
      this.#points.push({ type, slot, service, value: point.value, label: point.label || label });
    return null;
  }

  addAddress(text: string, { part, slot, label }: AddressTarget): ContactCellProblem | null {
    if (part === 'postcode' && !this.#isOwn && isMangled(text)) return 'numberMangled';
    const known = this.#addresses.find((one) => one.slot === slot && one.label === label);
    const address = known ?? { slot, label, value: '', parts: {} };
    const before = (part === 'whole' ? address.value : address.parts[part]) ?? '';
    const gap = part === 'whole' || part === 'street' ? '\n' : HAN_END.test(before) ? '' : ' ';
    const joined = before === '' ? text : `${before}${gap}${text}`;
    if (joined.length > LONGEST_PART[part]) return 'textTooLong';
    if (known === undefined) this.#addresses.push(address);
    if (part === 'whole') address.value = joined;
    else address.parts[part] = joined;
    return null;
  }

  /** All of them, addresses last. */
  points(): ContactPointDraft[] {
    const points = this.#points.map(({ type, slot, value, label, service }): ContactPointDraft => ({
      type,
      value,
      service: type === 'messenger' ? (this.#services.get(slot) ?? service) : '',
      address: null,
      keptParams: [],
      ...this.#labelOf(type, slot, label),
    }));
    const addresses = this.#addresses.map(({ slot, label, value, parts }): ContactPointDraft => ({
      type: 'address',
      value,
      service: '',
      keptParams: [],
      address: Object.keys(parts).length === 0 ? null : { ...NO_ADDRESS, ...lines(parts) },
      ...this.#labelOf('address', slot, label),
    }));
    return [...points, ...addresses];
  }

  #labelOf(type: PointType | 'address', slot: number, label: string) {
    const said = this.#labels.get(`${type}${slot}`);
    return said === undefined ? { label, isPrimary: false } : labelOfCell(said);
  }
}

/** Of all parts only a street has lines. */
function lines(parts: CollectedAddress['parts']): CollectedAddress['parts'] {
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [
      part,
      part === 'street' ? text : text.replaceAll(/\s*\n\s*/g, ' ').trim(),
    ]),
  );
}

/** What people write into a column of telephones too: `微信：xiaoming88`, an e-mail address. */
const MESSENGER = /^(?:(wechat|weixin|wx|vx|微信)|(qq)|(line))(?: ?id|号|號)?\s*[:：]\s*(\S+)$/iu;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const UNLABELLED = { label: '', service: '', slot: 0 } as const;

function notAPhone(text: string): { readonly target: Omit<PointTarget, 'to'>; readonly value: string } | null {
  if (EMAIL.test(text.trim())) return { target: { type: 'email', ...UNLABELLED }, value: text.trim() };
  const [, wechat, qq, , value] = MESSENGER.exec(text.trim()) ?? [];
  if (value === undefined) return null;
  const service = wechat === undefined ? (qq === undefined ? 'line' : 'qq') : 'wechat';
  return { target: { type: 'messenger', ...UNLABELLED, service }, value };
}

function pointsOf(text: string, type: PointType): PointsReading {
  switch (type) {
    case 'email':
      return emailsOfCell(text);
    case 'phone':
      return phonesOfCell(text);
    case 'url':
      return urlsOfCell(text);
    case 'messenger':
      return { points: [{ value: text.replaceAll(/\s*\n\s*/g, ' '), label: '' }], name: '' };
  }
}
