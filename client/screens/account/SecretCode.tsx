import { QRCode } from 'antd';
import AntdTheme from '../../app/AntdTheme.js';

/** The secret as a picture that an authenticator reads: dark on white, also where the page is dark. */
export default function SecretCode({ uri, label }: { uri: string; label: string }) {
  return (
    <AntdTheme>
      <QRCode
        aria-label={label}
        value={uri}
        type="svg"
        size={208}
        color="#000000"
        bgColor="#ffffff"
      />
    </AntdTheme>
  );
}
