#include <gtest/gtest.h>

#include "score/score.hpp"

namespace jixiao::score {
namespace {

TEST(NumberIn, ReadsTheNumberCellsOfForms) {
  struct {
    char const* cell;
    char const* number;  // "" for none
  } const cases[] = {
      {"97", "97"},
      {"10.00分", "10"},
      {"215,457.6", "215457.6"},
      {"95.8%", "95.8"},
      {"95.8％", "95.8"},
      {" ９７ ", "97"},
      {"132.9万元", "132.9"},
      {"-1.5", "-1.5"},
      {"1,234,567", "1234567"},
      {"", ""},
      {"—", ""},
      {"/", ""},
      {"完成", ""},
      {"1.2.3", ""},
      {"10,5", ""},
      {"12,3456", ""},
      {"20分*执行率", ""},
      {"≥90", ""},
      {"1234,567", ""},
      {"%", ""},
      {"9999999999999999999", ""},
  };
  for (auto const& [cell, number] : cases) {
    SCOPED_TRACE(cell);
    auto const read = number_in(cell);
    EXPECT_EQ(read ? read->to_string() : "", number);
  }
}

}  // namespace
}  // namespace jixiao::score
