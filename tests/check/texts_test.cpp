#include "check/texts.hpp"

#include <gtest/gtest.h>

namespace jixiao::check {

TEST(Texts, TellACutTextFromAWholeOne) {
  WordList const endings("和 对 、");
  WordList const complete("应对 饱和");
  struct Case {
    char const* text;
    bool cut;
  };
  for (auto const& [text, cut] : {
           Case{"有效防范各类灾害和", true},
           Case{"突发事件应对", false},
           Case{"市场饱和", false},
           Case{"按合同中标价（45.3", true},
           Case{"1）完成培训；2）完成考核", false},
           Case{"得分区间[90,100)", false},
           Case{"“防灾减灾宣传周”和“安全生产月”系列活动", false},
           Case{"开展“防灾减灾宣传周", true},
           Case{"《管理制度", true},
           Case{"消除重大隐患，打击违法", false},
       }) {
    EXPECT_EQ(looks_cut(text, endings, complete), cut) << text;
  }
}

}  // namespace jixiao::check
