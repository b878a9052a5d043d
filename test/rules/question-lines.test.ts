import { describe, expect, it } from 'vitest';
import { parseTimeOfDay } from '#shared/core/time-of-day.ts';
import { questionLines } from '#shared/rules/question-lines.ts';

describe('questions in a pasted list', () => {
  it.each([
    ['1. Có dạy thêm không?\n2) Bao nhiêu trường?', ['Có dạy thêm không?', 'Bao nhiêu trường?']],
    ['Câu 1: Vì sao?\r\nCâu hỏi 2. Khi nào?', ['Vì sao?', 'Khi nào?']],
    ['- Ai duyệt?\n\n• Ai trả tiền?\n', ['Ai duyệt?', 'Ai trả tiền?']],
    ['12 trường thu sai, Sở nói gì?', ['12 trường thu sai, Sở nói gì?']],
    ['2026 có bao nhiêu vụ?', ['2026 có bao nhiêu vụ?']],
    ['', []],
  ])('%j is read as %j', (text, questions) => {
    expect(questionLines(text)).toEqual(questions);
  });
});

describe('a time of day as people type it', () => {
  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['9h', '09:00'],
    ['9 giờ 5', '09:05'],
    ['0930', '09:30'],
    ['7', '07:00'],
    ['24:00', undefined],
    ['12:60', undefined],
    ['sáng', undefined],
    ['', undefined],
  ])('%j is %j', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time);
  });
});
