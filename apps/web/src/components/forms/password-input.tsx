import { PasswordInput as MantinePasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A box for a password; its eye speaks the language of the page. */
export function PasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation('common');
  return <MantinePasswordInput visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} {...props} />;
}
