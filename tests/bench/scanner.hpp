#pragma once

#include <cstdint>
#include <string_view>

// What the grammar is measured against: the simple subset read by hand, with nothing else known.
struct Scanned {
  char op = '=';
  std::int64_t coefficient = 0;
  int scale = 0;
  std::string_view unit;
};

inline Scanned scan(std::string_view text) {
  Scanned scanned;
  if (text.starts_with("≥") || text.starts_with("≤")) {
    scanned.op = text.starts_with("≥") ? 'g' : 'l';
    text.remove_prefix(3);
  } else if (!text.empty() && (text.front() == '<' || text.front() == '>' || text.front() == '=')) {
    scanned.op = text.front();
    text.remove_prefix(1);
  }
  bool point = false;
  while (!text.empty()) {
    char const c = text.front();
    if (c >= '0' && c <= '9') {
      scanned.coefficient = scanned.coefficient * 10 + (c - '0');
      scanned.scale += point ? 1 : 0;
    } else if (c == '.' && !point) {
      point = true;
    } else {
      break;
    }
    text.remove_prefix(1);
  }
  for (; text.starts_with("万"); text.remove_prefix(3)) scanned.scale -= 4;
  for (; text.starts_with("亿"); text.remove_prefix(3)) scanned.scale -= 8;
  scanned.unit = text;
  return scanned;
}
