import { DEMO_PASSWORD } from '@motcua/contracts';
import type { Page } from 'playwright-core';

/** Signs in with an account of the demo and waits for the page after it. */
export async function signIn(page: Page, loginName: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('#o-loginName').fill(loginName);
  await page.locator('#o-password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
}
