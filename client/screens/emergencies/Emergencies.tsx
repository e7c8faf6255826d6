import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEmergencies } from '../../api/emergencies.js';
import type { EmergencyOffer } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { EmergencyIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { ActiveLook } from './ActiveLook.js';
import styles from './emergencies.module.css';
import { LookSheet } from './LookSheet.js';

/** Looking at a record elsewhere because somebody is in danger: what that means, and what one has open now. */
export default function Emergencies() {
  const { t } = useTranslation();
  const query = useEmergencies();
  const [looking, setLooking] = useState<EmergencyOffer[]>();
  return (
    <Page title={t('access.emergency.title')} lead={t('access.emergency.lead')}>
      <Answered query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ mine, offers }) =>
          offers.length === 0 ? (
            <Blank title={t('access.emergency.notYours')}>
              {t('access.emergency.notYoursAdvice')}
            </Blank>
          ) : (
            <>
              <ul className={styles.means}>
                {t('access.emergency.means', { returnObjects: true }).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <Button
                look="primary"
                onClick={() => {
                  setLooking(offers);
                }}
              >
                <EmergencyIcon size={20} />
                {t('access.emergency.look')}
              </Button>
              {mine.length > 0 && (
                <section aria-labelledby="looks" className={styles.looks}>
                  <h2 id="looks">{t('access.emergency.open')}</h2>
                  <ul>
                    {mine.map((look) => (
                      <ActiveLook key={look.id} look={look} />
                    ))}
                  </ul>
                </section>
              )}
            </>
          )
        }
      </Answered>
      {looking !== undefined && (
        <LookSheet
          offers={looking}
          onClose={() => {
            setLooking(undefined);
          }}
        />
      )}
    </Page>
  );
}
