/** Runs of a property test: 500 in `npm test`, 10,000 in `npm run test:long` (design.md §7). */
// eslint-disable-next-line no-restricted-syntax -- the size of a test run is a setting of the runner, not of the product
export const propertyRuns = process.env['LONG_TESTS'] ? 10_000 : 500;
