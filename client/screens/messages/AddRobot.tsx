import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RobotSetting, UnitStep } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Sheet } from '../../ui/Sheet.js';
import styles from './messages.module.css';

interface AddRobotProps {
  units: UnitStep[];
  busy: boolean;
  onAdd: (robot: RobotSetting) => void;
  onClose: () => void;
}

/** Sets up a robot: whose, of which unit it tells, and its address. */
export function AddRobot({ units, busy, onAdd, onClose }: AddRobotProps) {
  const { t } = useTranslation();
  const form = useId();
  const [robot, setRobot] = useState<Required<RobotSetting>>({
    maker: 'wecom',
    unit: '',
    address: '',
    secret: '',
  });
  const change = (changed: Partial<RobotSetting>) => {
    setRobot({ ...robot, ...changed });
  };
  return (
    <Sheet
      title={t('messages.add')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {t('messages.save')}
        </Button>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const { secret, address, ...rest } = robot;
          const signed = rest.maker === 'dingtalk' && secret.trim() !== '';
          onAdd({
            ...rest,
            address: address.trim(),
            ...(signed ? { secret: secret.trim() } : {}),
          });
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('messages.makerLabel')}</span>
          <select
            className={input.input}
            value={robot.maker}
            onChange={({ target }) => {
              change({ maker: target.value === 'dingtalk' ? 'dingtalk' : 'wecom' });
            }}
          >
            <option value="wecom">{t('messages.maker.wecom')}</option>
            <option value="dingtalk">{t('messages.maker.dingtalk')}</option>
          </select>
        </label>
        <label className={input.field}>
          <span className={input.label}>{t('messages.unit')}</span>
          <select
            className={input.input}
            required
            value={robot.unit}
            onChange={({ target }) => {
              change({ unit: target.value });
            }}
          >
            <option value="">{t('messages.choose')}</option>
            {units.map(({ id, title, typeTitle }) => (
              <option key={id} value={id}>
                {`${title} · ${typeTitle}`}
              </option>
            ))}
          </select>
        </label>
        <label className={input.field}>
          <span className={input.label}>{t('messages.address')}</span>
          <input
            className={input.input}
            type="url"
            required
            maxLength={1000}
            autoComplete="off"
            value={robot.address}
            onChange={({ target }) => {
              change({ address: target.value });
            }}
          />
          <small className={styles.dim}>{t('messages.addressAdvice')}</small>
        </label>
        {robot.maker === 'dingtalk' && (
          <label className={input.field}>
            <span className={input.label}>{t('messages.secret')}</span>
            <input
              className={input.input}
              type="password"
              maxLength={200}
              autoComplete="off"
              value={robot.secret}
              onChange={({ target }) => {
                change({ secret: target.value });
              }}
            />
            <small className={styles.dim}>{t('messages.secretAdvice')}</small>
          </label>
        )}
      </form>
    </Sheet>
  );
}
