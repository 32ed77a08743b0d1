// Answers are written the way they are said; on the page, numbers that are read out digit by digit are digits.

const DIGITS = "零一二三四五六七八九";
const READ_OUT = /[零幺一二三四五六七八九]+(?:，[零幺一二三四五六七八九]{4}(?![零幺一二三四五六七八九]))*/g;
const LEAST = 4;

/** 工单号是幺，零零零零，零零零六 becomes 工单号是100000006; 一百二十, 二零二七年 and 三点一四一五 stay. */
export const written = (said) =>
  said.replace(READ_OUT, (run, at) => {
    const signs = [...run].filter((sign) => sign !== "，");
    const number = said[at - 1] === "点" || /[十百千万亿年]/.test(said[at + run.length] ?? "");
    return number || signs.length < LEAST ? run : signs.map((sign) => (sign === "幺" ? 1 : DIGITS.indexOf(sign))).join("");
  });
