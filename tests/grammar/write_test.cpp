#include "grammar/write.hpp"

#include <gtest/gtest.h>

#include "grammar/parse.hpp"
#include "rules.hpp"

namespace jixiao::testing {
namespace {

// Everything written, as one line.
class Line : public Writer {
 public:
  void begin_object(std::string_view name) override { open(name, "{"); }
  void end_object() override { line += "}"; }
  void begin_list(std::string_view name, std::string_view) override { open(name, "["); }
  void end_list() override { line += "]"; }
  void text(std::string_view name, std::string_view value) override {
    gap();
    line += std::string(name) + "=" + std::string(value);
  }
  void flag(std::string_view name, bool value) override { text(name, value ? "true" : "false"); }
  void item(std::string_view value) override {
    gap();
    line += value;
  }
  std::string line;

 private:
  void open(std::string_view name, std::string_view bracket) {
    gap();
    line += std::string(name) + std::string(bracket);
  }
  void gap() {
    if (!line.empty() && line.back() != '{' && line.back() != '[') line += " ";
  }
};

std::string written(std::string_view text) {
  Line line;
  write_fields(line, parse(text, rules_words()), text);
  return line.line;
}

TEST(WriteFields, NamesThemAsThePublicInterfaceDoes) {
  EXPECT_EQ(written("≥12万笔/年"), "text=≥12万笔/年 kind=bound op=ge value=120000 unit=笔/年");
  EXPECT_EQ(written("各4台"),
            "text=各4台 kind=bound op=eq value=4 unit=台 implicit=true each=true");
  EXPECT_EQ(written("8"), "text=8 kind=bound op=eq value=8 unit= implicit=true");
  EXPECT_EQ(written("80%～90%"), "text=80%～90% kind=range low=80 high=90 unit=%");
  EXPECT_EQ(written("1.95±0.1"),
            "text=1.95±0.1 kind=tolerance value=1.95 plus=0.1 minus=0.1 unit=");
  EXPECT_EQ(written("每月月末"), "text=每月月末 kind=deadline due=last repeat=month");
  EXPECT_EQ(written("委托审计1个月内"),
            "text=委托审计1个月内 kind=deadline within=1 unit=个月 after=委托审计");
  EXPECT_EQ(written("全年"), "text=全年 kind=period of=Y");
  EXPECT_EQ(written("每半月一次"), "text=每半月一次 kind=frequency count=1 per=0.5 period=month");
  EXPECT_EQ(written("有效提升"),
            "text=有效提升 kind=qualitative direction=increase degree=有效 level=");
  EXPECT_EQ(written("部分达成"), "text=部分达成 kind=completion state=partial tier=2");
  EXPECT_EQ(written("≤380人/天/元"),
            "text=≤380人/天/元 kind=bound op=le value=380 unit=人/天/元 notes[TV-UNIT-MALFORMED]");
  EXPECT_EQ(written("—"), "text=— kind=empty");
}

TEST(WriteFields, NestsWhatIsNestedInTheSameShape) {
  EXPECT_EQ(
      written("按合同中标价（45万元/年）"),
      "text=按合同中标价（45万元/年） kind=reference basis=bid amount{text=45万元/年 kind=bound "
      "op=eq value=450000 unit=元/年 implicit=true}");
  EXPECT_EQ(
      written("功率≥500mw，线宽≤0.1nm"),
      "text=功率≥500mw，线宽≤0.1nm kind=compound join=all parts[part{text=功率≥500mw kind=bound "
      "subject=功率 op=ge value=500 unit=mw} part{text=线宽≤0.1nm kind=bound subject=线宽 op=le "
      "value=0.1 unit=nm}]");
  EXPECT_EQ(
      written("工程费用≤500万元，按0.35%收费"),
      "text=工程费用≤500万元，按0.35%收费 kind=tiered tiers[tier{when{text=工程费用≤5000000元 "
      "kind=bound subject=工程费用 op=le value=5000000 unit=元} rate{value=0.35 unit=%}}]");
}

}  // namespace
}  // namespace jixiao::testing
