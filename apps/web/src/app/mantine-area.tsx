import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi';
import { useState, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useLanguage } from '../i18n/language.js';
import { createDensityTheme, overrideFailingContrast, type Density } from './theme.js';

/** The nonce which the server put into the page; Mantine's own style elements carry it, so the content policy stays strict. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Parts of the product that use Mantine: forms, staff screens. The first pages of a citizen do without it. */
export function MantineArea({ density, children }: { density: Density; children: ReactNode }) {
  const { language } = useLanguage();
  const [theme] = useState(() => createDensityTheme(density));
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
      cssVariablesResolver={overrideFailingContrast}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  );
}

/** As a layout route of the citizen shell. */
export function Component() {
  return (
    <MantineArea density="comfortable">
      <Outlet />
    </MantineArea>
  );
}
