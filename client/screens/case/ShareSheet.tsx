import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShare } from '../../api/shares.js';
import type { RecordName, ShareOffer } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { AskSheet } from '../../ui/AskSheet.js';
import input from '../../ui/input.module.css';

interface ShareSheetProps {
  record: RecordName;
  offer: ShareOffer;
  onClose: () => void;
}

/** Lets a post elsewhere see the record: which, where, for how long, why. */
export function ShareSheet({ record, offer, onClose }: ShareSheetProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const share = useShare(record);
  const [role, setRole] = useState(offer.places[0]?.role ?? '');
  const [picked, setPicked] = useState('');
  const [days, setDays] = useState(Math.min(USUAL_DAYS, offer.days));
  const units = offer.places.find((place) => place.role === role)?.units ?? [];
  const unit = units.find(({ value }) => value === picked)?.value ?? units[0]?.value ?? '';
  return (
    <AskSheet
      title={t('access.shares.share')}
      action={t('access.shares.action')}
      label={t('access.shares.why')}
      ready={t('access.ready.share', { returnObjects: true })}
      least={4}
      busy={share.isPending}
      error={share.error}
      onClose={onClose}
      onSend={(reason) => {
        share.mutate(
          { role, unit, days, reason },
          {
            onSuccess: () => {
              announce(t('access.shares.sharedSaid'));
              onClose();
            },
          },
        );
      }}
    >
      <p>{t('access.shares.means', { name: record.name })}</p>
      <label className={input.field}>
        <span className={input.label}>{t('access.shares.role')}</span>
        <select
          className={input.input}
          value={role}
          onChange={({ target }) => {
            setRole(target.value);
          }}
        >
          {offer.places.map((place) => (
            <option key={place.role} value={place.role}>
              {place.title}
            </option>
          ))}
        </select>
      </label>
      <label className={input.field}>
        <span className={input.label}>{t('access.shares.unit')}</span>
        <select
          className={input.input}
          value={unit}
          onChange={({ target }) => {
            setPicked(target.value);
          }}
        >
          {units.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className={input.field}>
        <span className={input.label}>{t('access.shares.days', { most: offer.days })}</span>
        <input
          type="number"
          inputMode="numeric"
          className={input.input}
          min={1}
          max={offer.days}
          required
          value={days === 0 ? '' : days}
          onChange={({ target }) => {
            setDays(Number(target.value));
          }}
        />
      </label>
    </AskSheet>
  );
}

const USUAL_DAYS = 30;
