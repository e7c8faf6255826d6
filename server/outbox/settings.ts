/** How mail leaves: smtp(s)://user:password@host:port, and from whom. */
export interface MailSettings {
  url: string;
  from: string;
  /** required: never in the clear. none: to a relay on this machine or in a closed network. */
  tls: 'required' | 'none';
}

/** By which ways messages may leave. Nothing said: by none, and there is the inbox only. */
export interface MessageSettings {
  mail?: MailSettings;
  /** Where people open this installation, for links: https://zelian.example.gov.cn */
  link?: string;
  /** Origins of robots beside those of the makers, as of a WeCom run by the district itself. */
  robotOrigins?: string[];
}
