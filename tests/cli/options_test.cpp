#include "cli/options.hpp"  // stands alone

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/help.hpp"

namespace jixiao::cli {
namespace {

Result<Request> request(std::vector<char const*> const& arguments) {
  return from_arguments(arguments);
}

TEST(FromArguments, TakesOptionsAnywhereAndInEverySpelling) {
  auto const wanted = request({"--lang", "en", "score", "--format=json", "a.txt", "-oout", "-j",
                               "3", "--scheme", "cn-2020-10", "b.txt"});
  ASSERT_TRUE(wanted.has_value());
  EXPECT_EQ(wanted->command->name, "score");
  EXPECT_EQ(wanted->operands, (std::vector<std::string>{"a.txt", "b.txt"}));
  EXPECT_EQ(wanted->format, "json");
  EXPECT_EQ(wanted->output, "out");
  EXPECT_EQ(wanted->jobs, 3u);
  EXPECT_EQ(wanted->schemes, std::vector<std::string>{"cn-2020-10"});
  EXPECT_EQ(wanted->language, Language::english);
}

TEST(FromArguments, TakesChecksPartedByCommasOnceOrMore) {
  auto const wanted = request({"check", "a.txt", "--select", "SUM-100, TV", "--select=XD",
                               "--ignore", "TV-BLANK", "--review"});
  ASSERT_TRUE(wanted.has_value());
  EXPECT_EQ(wanted->select, (std::vector<std::string>{"SUM-100", "TV", "XD"}));
  EXPECT_EQ(wanted->ignore, std::vector<std::string>{"TV-BLANK"});
  EXPECT_TRUE(wanted->review);
}

TEST(FromArguments, TakesNegativeValuesAndDashesAsOperands) {
  auto const explain = request({"explain", "-5%", "-"});
  ASSERT_TRUE(explain.has_value());
  EXPECT_EQ(explain->operands, (std::vector<std::string>{"-5%", "-"}));
  auto const parse = request({"parse", "--", "--format", "-x"});
  ASSERT_TRUE(parse.has_value());
  EXPECT_EQ(parse->operands, (std::vector<std::string>{"--format", "-x"}));
}

struct Wrong {
  std::vector<char const*> arguments;
  char const* said;
};

TEST(FromArguments, SaysWhatIsWrong) {
  for (auto const& [arguments, said] : std::vector<Wrong>{
           {{}, "a command is missing"},
           {{"scroe", "a"}, "no command `scroe`"},
           {{"score"}, "needs at least one file"},
           {{"score", "a", "--frmat", "x"}, "no option --frmat"},
           {{"score", "a", "--format", "pdf"}, "it writes: text, json, xml, html, csv"},
           {{"score", "a", "--format"}, "needs a value"},
           {{"score", "a", "--quiet=1"}, "takes no value"},
           {{"check", "a", "--select", " , "}, "--select takes ids of checks"},
           {{"check", "a", "--ignore", ""}, "--ignore takes ids of checks"},
           {{"read", "a", "--select", "TV"}, "read has no option --select"},
           {{"list", "rules", "--format", "html"}, "it writes: text, markdown"},
           {{"score", "a", "--jobs", "0"}, "from 1 to 256"},
           {{"score", "a", "--jobs", "-1"}, "from 1 to 256"},
           {{"score", "a", "--jobs", "2x"}, "from 1 to 256"},
           {{"score", "a", "--year", "24"}, "four digits"},
           {{"score", "a", "--lang", "fr"}, "zh or en"},
           {{"score", "a", "-o", ""}, "needs a folder"},
           {{"score", "a", "--scheme", "x", "--scheme", "y"}, "may be given once"},
           {{"read", "a", "-o", "x"}, "read has no option --output"},
           {{"explain", "≥95%"}, "two values"},
           {{"explain", "≥95%", "1", "--weight", "ten"}, "a number from 0 on"},
           {{"list"}, "schemes, rules, units, phrases"}}) {
    auto const wrong = request(arguments);
    ASSERT_FALSE(wrong.has_value()) << said;
    EXPECT_NE(wrong.error().front().what.en.find(said), std::string::npos)
        << wrong.error().front().what.en;
    EXPECT_FALSE(wrong.error().front().what.zh.empty());
  }
}

TEST(FromArguments, ReportsEverythingAtOnce) {
  auto const wrong = request({"score", "a", "--jobs", "x", "--lang", "fr"});
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().size(), 2u);
}

TEST(FromArguments, AsksNothingMoreOfHelpAndVersion) {
  for (auto const& arguments :
       std::vector<std::vector<char const*>>{{"--help"}, {"--version"}, {"score", "--help"}})
    EXPECT_TRUE(request(arguments).has_value());
}

TEST(FromArguments, TakesLimits) {
  auto const wanted =
      request({"read", "a", "--limit", "cells=5", "--limit=plain_bytes=2M", "--limit", "cells=7"});
  ASSERT_TRUE(wanted.has_value());
  EXPECT_EQ(wanted->limits.cells, 7u);
  EXPECT_EQ(wanted->limits.plain_bytes, std::size_t{2} << 20);
  EXPECT_EQ(wanted->limits.rows, form::Limits{}.rows);
  for (auto const* const value : {"cells", "cells=", "cells=0", "cells=-1", "cells=1.5", "cells=1T",
                                  "cells=99999999999999999999", "cells=99999999999999999G"})
    EXPECT_TRUE(request({"read", "a", "--limit", value}).has_error()) << value;
  auto const unknown = request({"read", "a", "--limit", "rowz=1"});
  ASSERT_TRUE(unknown.has_error());
  EXPECT_NE(unknown.error()[0].what.en.find("there are: file_bytes"), std::string::npos);
}

TEST(LanguageOf, IsKnownBeforeTheRestMakesSense) {
  std::vector<char const*> const arguments{"scroe", "--lang=en"};
  EXPECT_EQ(language_of(arguments), Language::english);
}

TEST(Help, NamesEveryCommandAndOptionInBothLanguages) {
  for (auto const language : {Language::chinese, Language::english}) {
    std::string all = help(language);
    for (auto const& command : all_commands()) {
      EXPECT_NE(all.find("jixiao " + std::string(command.name)), std::string::npos);
      all += help(command, language);
      for (auto const option : command.options) {
        auto const spec = std::ranges::find(all_options(), option, &OptionSpec::option);
        ASSERT_NE(spec, all_options().end());
        EXPECT_NE(help(command, language).find(spec->name), std::string::npos) << spec->name;
      }
    }
    for (auto const& spec : all_options())
      EXPECT_NE(all.find(spec.name), std::string::npos) << spec.name;
    for (auto const& spec : form::all_limits())
      EXPECT_NE(all.find(spec.name), std::string::npos) << spec.name;
  }
}

}  // namespace
}  // namespace jixiao::cli
