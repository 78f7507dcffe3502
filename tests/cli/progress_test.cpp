#include "cli/progress.hpp"  // stands alone

#include <gtest/gtest.h>

namespace jixiao::cli {
namespace {

using namespace std::chrono_literals;

TEST(Progress, IsSaidInWholeNumbers) {
  EXPECT_EQ(in_words({120, 4000, false, 36, 2}, 10s, Language::chinese),
            "120/4000 个文件（3%），36 张表，3.6 张/秒，剩余约 5 分 23 秒，错误 2");
  EXPECT_EQ(in_words({120, 4000, false, 3600, 0}, 10s, Language::english),
            "120/4000 files (3%), 3600 forms, 360/s, about 5 min 23 s left");
  EXPECT_EQ(in_words({1 << 20, 4 << 20, true, 100, 1}, 90'000s, Language::english),
            "25%, 100 forms, 0.0/s, about 75 h 0 min left, 1 errors");
  EXPECT_EQ(in_words({0, 0, true, 7, 0}, 0ms, Language::english), "7 forms, 0.0/s");
  EXPECT_EQ(in_words({4, 4, false, 4, 0}, 2s, Language::english),
            "4/4 files (100%), 4 forms, 2.0/s");
}

TEST(Progress, SpeaksSeldomInPlainLinesAndOftenOnATerminal) {
  Progress const lines(Progress::Manner::lines, Language::english);
  EXPECT_FALSE(lines.is_due({50, 100, false, 0, 0}, 9999ms));  // a short run
  EXPECT_TRUE(lines.is_due({1, 100, false, 0, 0}, 10s));
  Progress const terminal(Progress::Manner::one_line, Language::english);
  EXPECT_FALSE(terminal.is_due({1, 100, false, 0, 0}, 100ms));
  EXPECT_TRUE(terminal.is_due({1, 100, false, 0, 0}, 200ms));
  Progress const silent(Progress::Manner::silent, Language::english);
  EXPECT_FALSE(silent.is_due({1, 100, false, 0, 0}, 100s));
}

}  // namespace
}  // namespace jixiao::cli
