import { describe, expect, it } from 'vitest';
import { findTyped, isTyping, NOTHING_TYPED, typeOn } from './type-ahead';

const spaces = [
  { spaceId: '1', code: '3A-001', name: '3A-001' },
  { spaceId: '2', code: '3A-012', name: '3A-012' },
  { spaceId: '3', code: '3B-012', name: '3B-012' },
  { spaceId: '4', code: '3B-R1', name: 'Zandbank (8)' },
];

describe('typing a code', () => {
  it.each([
    ['3b', '3'],
    ['3B-012', '3'],
    ['3b012', '3'],
    ['zand', '4'],
    ['r1', '4'],
  ])('%s finds the space', (text, spaceId) => {
    expect(findTyped(spaces, text, '3A-001')?.spaceId).toBe(spaceId);
  });

  it('finds a number in the neighbourhood where one is', () => {
    expect(findTyped(spaces, '012', '3A-001')?.spaceId).toBe('2');
    expect(findTyped(spaces, '012', '3B-R1')?.spaceId).toBe('3');
  });

  it('finds nothing for what no code has', () => {
    expect(findTyped(spaces, 'x9')).toBeUndefined();
  });

  it('begins anew after a pause', () => {
    const typed = typeOn(typeOn(NOTHING_TYPED, '3', 5000), 'a', 5300);

    expect(typed.text).toBe('3a');
    expect(isTyping(typed, 5400)).toBe(true);
    expect(isTyping(typed, 8000)).toBe(false);
    expect(typeOn(typed, 'b', 8000).text).toBe('b');
  });
});
