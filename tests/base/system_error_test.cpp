#include "base/system_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace jixiao {
namespace {

TEST(ReasonOf, SaysTheUsualReasonsInChinese) {
  EXPECT_EQ(reason_of(ENOSPC), (Words{"磁盘已满", "No space left on device"}));
  EXPECT_EQ(reason_of(EACCES).zh, "没有权限");
  EXPECT_EQ(reason_of(ELOOP).zh, reason_of(ELOOP).en);
}

}  // namespace
}  // namespace jixiao
