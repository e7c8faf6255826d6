import type { ReactNode } from 'react';

/** Line drawings of 24 by 24, in the colour of the text beside them; always decoration, never the only word. */
function drawing(paths: ReactNode) {
  return function Icon({ size = 24 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };
}

export const TodayIcon = drawing(
  <>
    <rect x="4" y="4" width="16" height="16" rx="3" />
    <path d="m8.5 12 2.5 2.5L15.5 10" />
  </>,
);
export const CasesIcon = drawing(
  <path d="M4 7a2 2 0 0 1 2-2h4l2 2h6a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2Z" />,
);
export const OverdueIcon = drawing(
  <>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 8v4.5l3 1.7" />
  </>,
);
export const PlanIcon = drawing(
  <>
    <path d="M6 4h10a2 2 0 0 1 2 2v14H8a2 2 0 0 1-2-2Z" />
    <path d="M6 18a2 2 0 0 1 2-2h10M10 8h4" />
  </>,
);
export const PersonIcon = drawing(
  <>
    <circle cx="12" cy="8.5" r="3.5" />
    <path d="M5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5" />
  </>,
);
export const PackIcon = drawing(
  <>
    <path d="M4 8l8-4 8 4v8l-8 4-8-4Z" />
    <path d="m4 8 8 4 8-4M12 12v8" />
  </>,
);
export const StudioIcon = drawing(<path d="M4 20h4L19 9l-4-4L4 16ZM13 7l4 4" />);
export const BackIcon = drawing(<path d="m14.5 6-6 6 6 6" />);
export const ForwardIcon = drawing(<path d="m9.5 6 6 6-6 6" />);
export const CloseIcon = drawing(<path d="M6 6l12 12M18 6 6 18" />);
export const CheckIcon = drawing(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const ListIcon = drawing(
  <path d="M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" />,
);
export const FormIcon = drawing(
  <>
    <path d="M7 3.5h7l4 4V20.5H7Z" />
    <path d="M14 3.5v4h4M10 12h5M10 15.5h5" />
  </>,
);
export const LedgerIcon = drawing(
  <>
    <rect x="4" y="4.5" width="16" height="15" rx="2" />
    <path d="M4 9.5h16M4 14.5h16M9.5 9.5v10" />
  </>,
);
export const IndicatorIcon = drawing(<path d="M4 20h16M7 16.5v-5M12 16.5v-10M17 16.5V9.5" />);
export const DutyIcon = drawing(
  <>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4M9.5 15l2 2 3.5-3.5" />
  </>,
);
export const MoreIcon = drawing(<path d="M5 7h14M5 12h14M5 17h14" />);
export const SaveIcon = drawing(<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" />);
export const ScreenIcon = drawing(
  <path d="M4 9V6a2 2 0 0 1 2-2h3M15 4h3a2 2 0 0 1 2 2v3M20 15v3a2 2 0 0 1-2 2h-3M9 20H6a2 2 0 0 1-2-2v-3" />,
);
export const CameraIcon = drawing(
  <>
    <path d="M4 8.5a1.5 1.5 0 0 1 1.5-1.5H8l1.5-2.5h5L16 7h2.5A1.5 1.5 0 0 1 20 8.5V17a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17Z" />
    <circle cx="12" cy="12.5" r="3" />
  </>,
);
export const PrintIcon = drawing(
  <>
    <path d="M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v5a1 1 0 0 1-1 1h-2" />
    <path d="M7 14h10v6H7Z" />
  </>,
);
export const BellIcon = drawing(<path d="M6 10a6 6 0 0 1 12 0v4.5l2 3H4l2-3ZM10 20.5h4" />);
export const UnreadIcon = drawing(
  <>
    <path d="M12.5 5.5H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5" />
    <circle cx="18" cy="6.5" r="2.5" fill="currentColor" />
  </>,
);
export const MessageIcon = drawing(
  <>
    <rect x="3.5" y="5.5" width="17" height="13" rx="2" />
    <path d="m4.5 7.5 7.5 5.5 7.5-5.5" />
  </>,
);
export const OperationsIcon = drawing(
  <>
    <path d="M3.5 12.5h4l2.5-6 4 11 2.5-5h4" />
  </>,
);
export const LockIcon = drawing(
  <>
    <rect x="5.5" y="10.5" width="13" height="9" rx="2" />
    <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
  </>,
);
export const EyeIcon = drawing(
  <>
    <path d="M2.5 12c2-4 5.4-6 9.5-6s7.5 2 9.5 6c-2 4-5.4 6-9.5 6s-7.5-2-9.5-6Z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const EmergencyIcon = drawing(
  <>
    <path d="M6.5 18v-5.5a5.5 5.5 0 0 1 11 0V18" />
    <path d="M4.5 18h15M4.5 21h15M12 3V1.8M4.8 6 4 5.2M19.2 6l.8-.8" />
  </>,
);
export const ImportIcon = drawing(
  <>
    <path d="M12 3.5v10.5M8 10.5l4 4 4-4" />
    <path d="M4.5 15.5v4h15v-4" />
  </>,
);
export const LogIcon = drawing(
  <>
    <path d="M6 4h12v7M6 4v16h6M9 8h6M9 12h3" />
    <circle cx="16.5" cy="16.5" r="2.8" />
    <path d="m18.7 18.7 2 2" />
  </>,
);
export const WarningIcon = drawing(
  <>
    <path d="M12 4.5 3.5 19.5h17Z" />
    <path d="M12 10v4M12 16.8v.01" />
  </>,
);
export const OfflineIcon = drawing(
  <path d="M4 4l16 16M6.5 12.5a8 8 0 0 1 2.7-1.7M3 9a13 13 0 0 1 3.5-2.3M11 6a13 13 0 0 1 10 3M17.5 12.5a8 8 0 0 0-2-1.4M12 18.5v.01" />,
);
export const CompareIcon = drawing(
  <>
    <rect x="4" y="5" width="6.5" height="14" rx="1.5" />
    <rect x="13.5" y="5" width="6.5" height="14" rx="1.5" />
    <path d="M6.5 9h1.5M6.5 12h1.5M16 9h1.5M16 15h1.5" />
  </>,
);
