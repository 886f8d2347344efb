import { type ThemeConfig } from 'antd';

/**
 * The design tokens of the console. The text colours are darker than the defaults of Ant Design, because the defaults
 * miss the contrast of 4.5:1 that WCAG 2.2 AA demands.
 */
export const THEME: ThemeConfig = {
  zeroRuntime: true,
  token: {
    colorPrimary: '#0a4fb3',
    colorInfo: '#0a4fb3',
    colorLink: '#0a4fb3',
    colorSuccess: '#1d6b2f',
    colorWarning: '#8a5200',
    colorError: '#b3161b',
    colorInfoBg: '#e8f0fb',
    colorInfoBorder: '#9dbde8',
    colorSuccessBg: '#e9f5ec',
    colorSuccessBorder: '#8fc49d',
    colorWarningBg: '#fdf3e2',
    colorWarningBorder: '#d8a860',
    colorErrorBg: '#fdecec',
    colorErrorBorder: '#dd9194',
    colorText: '#1f2329',
    colorTextSecondary: '#4a505a',
    colorTextTertiary: '#565d68',
    colorTextQuaternary: '#5c6470',
    colorTextPlaceholder: '#636b77',
    colorTextDescription: '#4a505a',
    colorTextDisabled: '#5c6470',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 34,
    motion: false,
    fontFamily:
      "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'WenQuanYi Micro Hei', 'Segoe UI', sans-serif",
  },
};
