/** Demo data: `LoadDemo` fills an empty installation; accounts are listed in the contracts (`DEMO_ACCOUNTS`). */
export { DemoModule } from './demo.module.js';
export { LoadDemo, type OnDemoProgress } from './load-demo.js';
