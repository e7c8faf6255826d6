import { useTranslation } from 'react-i18next';

const KINDS = [
  'pack',
  'policy',
  'parameters',
  'units',
  'tier',
  'record',
  'signal',
  'form',
  'process',
  'calendar',
  'document',
  'duty',
  'ledger',
  'indicator',
] as const;

/** What people call a kind of document. */
export function useKindWord(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`plan.kinds.${known}`);
  };
}
