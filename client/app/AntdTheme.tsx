import { type ReactNode, useMemo } from 'react';
import { ConfigProvider, theme } from 'antd';
import { Outlet } from 'react-router';
import { useDark } from '../ui/use-dark.js';

/** Screens with antd's controls: the same colours and sizes as everything else, read from ui/theme.css. */
export default function AntdTheme({ children = <Outlet /> }: { children?: ReactNode }) {
  const dark = useDark();
  const look = useMemo(() => lookOf(dark), [dark]);
  return (
    <ConfigProvider theme={look} componentSize="large" wave={{ disabled: true }} {...NONCE}>
      {children}
    </ConfigProvider>
  );
}

/** antd writes its styles while it runs; the page's policy lets in those that carry its nonce. */
const NONCE = nonceOf(document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]'));

/** The property, not the attribute: browsers hide the attribute from scripts. */
function nonceOf(meta: HTMLMetaElement | null): { csp?: { nonce: string } } {
  return meta === null ? {} : { csp: { nonce: meta.nonce } };
}

function lookOf(dark: boolean) {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: value('--accent-fill'),
      colorLink: value('--accent'),
      colorText: value('--text'),
      // antd's own is too pale to be read (WCAG 1.4.3).
      colorTextPlaceholder: value('--text-3'),
      colorTextDisabled: value('--text-2'),
      colorBgContainer: value('--surface'),
      colorBgElevated: value('--surface'),
      colorBgContainerDisabled: value('--sunken'),
      colorBorder: value('--line-strong'),
      colorBorderDisabled: value('--line'),
      colorError: value('--danger'),
      fontFamily: value('--sans'),
      fontSize: 16,
      fontSizeLG: 16,
      borderRadius: 8,
      controlHeight: 44,
      controlHeightLG: 44,
    },
  };
}
