import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../../api/emergencies.js';
import type { EmergencyOffer } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { AskSheet } from '../../ui/AskSheet.js';
import input from '../../ui/input.module.css';

interface LookSheetProps {
  offers: EmergencyOffer[];
  onClose: () => void;
}

/** Whom one looks for, and which danger there is. */
export function LookSheet({ offers, onClose }: LookSheetProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const look = useLook();
  const [type, setType] = useState(offers[0]?.type ?? '');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const fields = offers.find((offer) => offer.type === type)?.fields ?? [];
  return (
    <AskSheet
      title={t('access.emergency.look')}
      action={t('access.emergency.action')}
      label={t('access.emergency.why')}
      ready={t('access.ready.emergency', { returnObjects: true })}
      least={4}
      busy={look.isPending}
      error={look.error}
      onClose={onClose}
      onSend={(reason) => {
        const identity = Object.fromEntries(
          fields.map(({ name }) => [name, typed[name]?.trim() ?? '']),
        );
        look.mutate(
          { type, identity, reason },
          {
            onSuccess: () => {
              announce(t('access.emergency.said'));
              onClose();
            },
          },
        );
      }}
    >
      <p>{t('access.emergency.short')}</p>
      {offers.length > 1 && (
        <label className={input.field}>
          <span className={input.label}>{t('access.emergency.whom')}</span>
          <select
            className={input.input}
            value={type}
            onChange={({ target }) => {
              setType(target.value);
            }}
          >
            {offers.map((offer) => (
              <option key={offer.type} value={offer.type}>
                {offer.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {fields.map(({ name, title }) => (
        <label key={name} className={input.field}>
          <span className={input.label}>{title}</span>
          <input
            className={input.input}
            required
            autoComplete="off"
            maxLength={200}
            value={typed[name] ?? ''}
            onChange={({ target }) => {
              setTyped({ ...typed, [name]: target.value });
            }}
          />
        </label>
      ))}
    </AskSheet>
  );
}
