import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { useAddress } from '../../ui/use-address.js';
import { useWrite } from '../bench/use-write.js';
import { useArrival } from '../fields/use-arrival.js';
import { Chart } from './Chart.js';
import { Kept } from './Kept.js';
import { LineChoice } from './LineChoice.js';
import { UnitTypes } from './UnitTypes.js';
import { useTiers } from './use-tiers.js';

/** Who answers to whom, as an organisation chart; beneath it the types of units on which the posts are. */
export default function Tiers() {
  const { t } = useTranslation();
  const write = useWrite();
  const go = useNavigate();
  const pack = useTiers();
  const { search, put } = useAddress();
  useArrival();
  const { tiers, types, lines } = pack;
  const line = lines.find(({ id }) => id === search.get('line'))?.id;
  const add = () => {
    const title = t('studio.structure.tiers.newTitle');
    const id = newId('', 'tier', Object.keys(tiers));
    const [unitType = ''] = Object.keys(types);
    write(t('studio.structure.added', { what: title }), {
      [`tiers/${id}.json`]: { kind: 'tier', id, title, unitType },
    });
    void go(id);
  };
  return (
    <Page
      title={t('studio.tab.tiers')}
      width="wide"
      lead={t('studio.structure.tiers.lead')}
      actions={<Button onClick={add}>＋ {t('studio.structure.tiers.add')}</Button>}
    >
      {Object.keys(tiers).length === 0 ? (
        <Blank title={t('studio.structure.tiers.none')}>
          {t('studio.structure.tiers.noneAdvice')}
        </Blank>
      ) : (
        <>
          {lines.length > 1 && (
            <LineChoice
              lines={lines}
              picked={line}
              onPick={(picked) => {
                put({ line: picked, at: undefined });
              }}
            />
          )}
          <Chart pack={pack} line={line} />
        </>
      )}
      <Kept />
      <UnitTypes />
    </Page>
  );
}
