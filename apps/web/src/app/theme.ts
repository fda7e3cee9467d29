import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const bien: MantineColorsTuple = [
  '#EEF6FB',
  '#D6E9F5',
  '#AED3EA',
  '#7FB8DC',
  '#4F9BCB',
  '#2A80B5',
  '#13689B',
  '#0D5784',
  '#0A466B',
  '#073450',
];
const da: MantineColorsTuple = [
  '#F7F9FA',
  '#EEF1F4',
  '#DFE4E9',
  '#C9D1D9',
  '#A9B4BF',
  '#7C8996',
  '#5A6773',
  '#434E59',
  '#2E3740',
  '#1A2128',
];

/** Comfortable: citizens. Compact: staff. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const CONTROLS = [
  'Button',
  'ActionIcon',
  'TextInput',
  'Textarea',
  'NumberInput',
  'PasswordInput',
  'Select',
  'MultiSelect',
  'Autocomplete',
  'NativeSelect',
  'Checkbox',
  'Radio',
  'Switch',
  'SegmentedControl',
  'FileInput',
  'DateInput',
  'Pagination',
];

const TEXT_SIZES = {
  comfortable: { xs: '0.9375rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.125rem', xl: '1.25rem' },
  compact: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
} as const satisfies Record<Density, Record<string, string>>;

/** Mantine in the look of screens.md §2: our ramps, our focus ring, control sizes by shell. */
export function createDensityTheme(density: Density) {
  const size = density === 'comfortable' ? 'lg' : 'sm';
  return createTheme({
    colors: { bien, da, gray: da },
    primaryColor: 'bien',
    primaryShade: 6,
    autoContrast: false,
    black: '#1A2128',
    white: '#FFFFFF',
    cursorType: 'pointer',
    defaultRadius: 'sm',
    respectReducedMotion: true,
    focusClassName: 'mc-focus',
    fontFamily: 'var(--font-text)',
    fontFamilyMonospace: 'var(--font-text)',
    headings: { fontFamily: 'var(--font-heading)', fontWeight: '600' },
    fontSizes: TEXT_SIZES[density],
    lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
    radius: { xs: '0.25rem', sm: '0.25rem', md: '0.5rem', lg: '0.75rem', xl: '0.75rem' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    components: Object.fromEntries(CONTROLS.map((name) => [name, { defaultProps: { size } }])),
  });
}

/** Mantine defaults that fail contrast (screens.md §2.3). */
export const overrideFailingContrast: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-text': 'var(--text)', '--mantine-color-body': 'var(--surface)' },
  light: {
    '--mantine-color-gray-4': 'var(--da-5)', // borders of inputs and boxes
    '--mantine-color-dimmed': 'var(--da-7)',
    '--mantine-color-placeholder': 'var(--da-6)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default-border': 'var(--da-5)',
    '--mantine-color-anchor': 'var(--bien-7)',
    '--mantine-color-disabled-color': 'var(--da-6)',
    '--mantine-color-disabled': 'var(--da-1)',
  },
  dark: {},
});
