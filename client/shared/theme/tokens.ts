import type { ThemeConfig } from 'antd';

/**
 * The platform's colours. The library's defaults miss the contrast that WCAG 2.2 AA asks for (4.5:1 for text);
 * each value here keeps it on white and on the grounds it is used on.
 */
export const colours = {
  primary: '#1257B8',
  linkHover: '#0E4696',
  primaryGround: '#E8F1FC',
  text: '#1F2329',
  textSecondary: '#4E5969',
  textTertiary: '#5F6B7C',
  textQuiet: '#66707F',
  border: '#7F8A99',
  separator: '#D5DAE1',
  layout: '#F4F6F8',
  eligible: '#0B6B45',
  eligibleGround: '#E6F4EC',
  nearly: '#8A4B00',
  nearlyGround: '#FFF3E0',
  unknown: '#5B3FA8',
  unknownGround: '#F1ECFB',
  ineligible: '#4A5361',
  ineligibleGround: '#EEF0F3',
  error: '#B42318',
  errorGround: '#FEF0EE',
} as const;

/** The component library's theme; without motion where the person asked for less. */
export function antdTheme(reducedMotion: boolean): ThemeConfig {
  return {
    token: {
      // The page's own, which differs by language.
      fontFamily: 'inherit',
      fontSize: 16,
      fontSizeSM: 13,
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 44,
      colorPrimary: colours.primary,
      colorInfo: colours.primary,
      colorLink: colours.primary,
      colorLinkHover: colours.linkHover,
      colorText: colours.text,
      colorTextHeading: colours.text,
      colorTextSecondary: colours.textSecondary,
      colorTextTertiary: colours.textTertiary,
      colorTextDescription: colours.textTertiary,
      colorTextPlaceholder: colours.textQuiet,
      colorTextQuaternary: colours.textQuiet,
      colorTextDisabled: colours.textQuiet,
      colorBorder: colours.border,
      colorBorderSecondary: colours.separator,
      colorSplit: colours.separator,
      colorBgLayout: colours.layout,
      colorSuccess: colours.eligible,
      colorSuccessText: colours.eligible,
      colorSuccessBg: colours.eligibleGround,
      colorWarning: colours.nearly,
      colorWarningText: colours.nearly,
      colorWarningBg: colours.nearlyGround,
      colorError: colours.error,
      colorErrorText: colours.error,
      colorErrorBg: colours.errorGround,
      colorInfoBg: colours.primaryGround,
      motion: !reducedMotion,
    },
  };
}

/** Gives the style sheets the same colours: `--colour-eligible-ground` and so on. */
export function publishColours(root: HTMLElement): void {
  for (const [name, value] of Object.entries(colours)) {
    root.style.setProperty(`--colour-${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`, value);
  }
}
