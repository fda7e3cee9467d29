import { createTheme } from '@mantine/core';

const CONTROLS = ['TextInput', 'Textarea', 'NumberInput', 'Select', 'MultiSelect', 'Autocomplete', 'NativeSelect', 'Checkbox', 'Radio', 'SegmentedControl', 'DateInput'];

/** Controls in the size that citizens have, for the preview inside the staff shell. */
export const CITIZEN_CONTROLS = createTheme({ components: Object.fromEntries(CONTROLS.map((name) => [name, { defaultProps: { size: 'lg' } }])) });
