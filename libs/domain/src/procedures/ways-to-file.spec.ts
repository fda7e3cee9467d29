import { describe, expect, it } from '@jest/globals';
import type { ChannelRule, FeeRule, TimeLimit } from '@motcua/contracts';
import { aProcedureCase } from '@motcua/testing';
import { bestWays } from './ways-to-file.js';

const way = (channel: ChannelRule['channel'], timeLimit: TimeLimit | null, allowed = true): ChannelRule => ({ channel, allowed, timeLimit });
const fee = (channel: FeeRule['channel'], amount: number | null): FeeRule => ({ key: `fee-${channel}`, kind: 'FEE', name: 'Phí', amount, channel });
const ofCase = (channels: ChannelRule[], fees: FeeRule[] = []) => bestWays(aProcedureCase({ channels, fees }));
const days = (amount: number): TimeLimit => ({ amount, unit: 'working-day' });

describe('the best way to file', () => {
  it('is named where one costs less and one takes less time', () => {
    const channels = [way('COUNTER', days(3)), way('ONLINE', { amount: 16, unit: 'hour' }), way('POST', days(3))];
    expect(ofCase(channels, [fee('COUNTER', 8000), fee('ONLINE', 4000), fee('POST', 8000)])).toEqual({ cheapest: ['ONLINE'], fastest: ['ONLINE'] });
  });

  it('is nothing where all are alike', () => {
    expect(ofCase([way('COUNTER', days(3)), way('ONLINE', { amount: 24, unit: 'hour' })], [fee(null, 8000)])).toEqual({ cheapest: [], fastest: [] });
  });

  it('is not guessed where a sum or a time is unknown, nor across two calendars', () => {
    const fees = [fee('COUNTER', 8000), fee('ONLINE', null)];
    expect(ofCase([way('COUNTER', days(3)), way('ONLINE', null)], fees)).toEqual({ cheapest: [], fastest: [] });
    expect(ofCase([way('COUNTER', days(3)), way('ONLINE', { amount: 1, unit: 'day' })]).fastest).toEqual([]);
  });

  it('leaves out a closed channel', () => {
    expect(ofCase([way('COUNTER', days(3)), way('ONLINE', days(2)), way('POST', days(1), false)]).fastest).toEqual(['ONLINE']);
  });
});
