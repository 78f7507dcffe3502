#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace jixiao::cli {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr char const* form =
    "项目支出绩效自评表\n"
    "（2024年度）\n"
    "项目名称,,河道清淤\n"
    "主管部门,,甲市水务局,,,实施单位,甲市河道管理所\n"
    "项目资金（万元）,,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分\n"
    ",,年度资金总额,100.00,100.00,95.00,10,95.00%,9.5\n"
    "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    ",产出指标（50分）,数量指标,清淤河道长度,≥10公里,10.5公里,25,25,\n"
    ",,质量指标,验收合格率,=100%,100%,25,25,\n"
    ",效益指标（30分）,社会效益指标,受益人口,≥1万人,1.2万人,30,30,\n"
    ",满意度指标（10分）,服务对象满意度指标,居民满意度,≥90%,95%,10,10,\n"
    "总分,,,,,,100,99.5,\n";

// A second form whose satisfaction points the rules contradict.
std::string contradicted() {
  std::string text = form;
  auto const at = text.find("≥90%,95%,10,10");
  text.replace(at, std::string("≥90%,95%,10,10").size(), "≥90%,45%,10,10");
  return text;
}

TEST(Program, ScoresAFormWithNothingToObjectTo) {
  Folder const folder;
  auto const result = run({"score", folder.write("form.csv", form)});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_THAT(result.err, IsEmpty());
  EXPECT_THAT(result.out, HasSubstr("99.5"));
  EXPECT_THAT(result.out, Not(HasSubstr("\x1B")));
}

TEST(Program, ExitsWithOneWhenADeclaredScoreIsContradicted) {
  Folder const folder;
  auto const file = folder.write("form.csv", contradicted());
  EXPECT_EQ(run({"score", file}).status, 1);
  EXPECT_EQ(run({"check", file}).status, 1);
  EXPECT_EQ(run({"read", file}).status, 0);
}

struct Bad {
  char const* name;
  std::string_view bytes;
};

TEST(Program, RefusesWhatItCannotReadAndWritesNothingForIt) {
  Folder const folder;
  for (auto const& [name, bytes] : {
           Bad{"empty.txt", ""},
           Bad{"binary.txt", std::string_view("\x7F\x45LF\0\1\2\0\0\x90", 10)},
           Bad{"encoding.csv", "\xD0\xC7\xFF\xFE,\xFF\xFF\n\xFE\xFE"},
           Bad{"broken.xml", "<form xmlns=\"urn:jixiao:form:1\"><kind>project-self-asse"},
           Bad{"letter.txt", "各位同事：\n会议改在星期五。\n"},
           Bad{"no-indicators.csv",
               "项目支出绩效自评表\n（2024年度）\n项目名称,,河道清淤\n"
               "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,"
               "分值,得分\n总分,,,,,,100,99.5\n"},
           Bad{"foreign.xml", "<note>form</note>"},
       }) {
    SCOPED_TRACE(name);
    auto const file = folder.write(name, bytes);
    auto const result = run({"score", file, "-o", folder.name("out")});
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, AllOf(StartsWith("jixiao: " + file + ": "), EndsWith("\n")));
    EXPECT_FALSE(std::filesystem::exists(folder.name("out")));
  }
}

TEST(Program, SaysOnceThatTheFolderCannotBeWritten) {
  Folder const folder;
  auto const file = folder.write("form.csv", form);
  auto const under = folder.write("file.txt", "x") + "/out";
  auto const result = run({"score", file, "-o", under});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "jixiao: " + under + ": 无法写入：路径中有一段不是目录\n");
}

TEST(Program, PointsToTheHelpOfTheCommand) {
  EXPECT_THAT(run({"score"}).err, EndsWith("用法见 jixiao score --help\n"));
  EXPECT_THAT(run({"--lang", "en"}).err, EndsWith("see jixiao --help\n"));
}

TEST(Program, ChecksOnlyWhatIsSelected) {
  Folder const folder;
  auto const file = folder.write("form.csv", contradicted());
  EXPECT_EQ(run({"check", file}).status, 1);
  auto const none = run({"check", "--select", "TV", "--lang", "en", file});
  EXPECT_EQ(none.status, 0) << none.out;
  EXPECT_THAT(none.out, EndsWith("In all    by the checks selected: can be submitted, nothing "
                                 "found\n"));
  EXPECT_EQ(run({"check", "--ignore", "UNDER-FULL", file}).status, 0);
  auto const json = run({"check", "--format", "json", "--select", "under-full", file});
  EXPECT_EQ(json.status, 1);
  EXPECT_THAT(json.out, AllOf(StartsWith(R"({"rule":"UNDER-FULL")"), EndsWith("}\n")));
  auto const card = run({"score", "--format", "json", "--ignore", "UNDER-FULL", file});
  EXPECT_THAT(card.out, AllOf(HasSubstr(R"("findings":[)"), Not(HasSubstr("UNDER-FULL"))));
  auto const wrong = run({"check", "--select", "UNDER-FUL", "--lang", "en", file});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.out, IsEmpty());
  EXPECT_EQ(wrong.err, "jixiao: no check `UNDER-FUL`; there are: UNDER-FULL\n");
}

TEST(Program, TellsWhetherFormsCanBeSubmitted) {
  Folder const folder;
  auto const good = folder.write("a.csv", form);
  auto const bad = folder.write("b.csv", contradicted());
  auto const empty = folder.write("c.csv", "");
  EXPECT_THAT(run({"check", good}).out, HasSubstr("\n结论  可以提交"));
  EXPECT_THAT(run({"check", bad}).out, HasSubstr("\n结论  改正 1 处错误后方可提交"));
  auto const all = run({"check", good, bad, empty});
  EXPECT_EQ(all.status, 2);
  EXPECT_THAT(all.out, EndsWith("\n总计  共 2 张表：1 张改正 1 处错误后方可提交，"
                                "1 张可以提交但有警告；另有 1 处内容未能读出\n"));
}

TEST(Program, WritesFindingsAsOnePageAndAsSarif) {
  Folder const folder;
  auto const good = folder.write("甲 表.csv", form);
  auto const bad = folder.write("b.csv", contradicted());
  for (char const* format : {"html", "sarif"}) {
    auto const one = run({"check", "--format", format, "--jobs", "1", good, bad});
    EXPECT_EQ(one.status, 1) << one.err;
    EXPECT_EQ(one.out, run({"check", "--format", format, "--jobs", "4", good, bad}).out);
    EXPECT_THAT(one.out, HasSubstr("UNDER-FULL"));
    auto const nothing = run({"check", "--format", format, folder.write("c.csv", "")});
    EXPECT_EQ(nothing.status, 2);
    EXPECT_THAT(nothing.out, Not(IsEmpty()));
  }
  EXPECT_THAT(run({"check", "--format", "html", good, bad}).out,
              AllOf(StartsWith("<!DOCTYPE html>"), HasSubstr("甲 表.csv"), EndsWith("</html>\n")));
  EXPECT_THAT(run({"check", "--format", "sarif", bad}).out,
              AllOf(StartsWith(R"({"$schema":)"), EndsWith("}\n")));
}

TEST(Program, ComparesVersionsOfAForm) {
  std::string const a = JIXIAO_SOURCE_DIR "/tests/compare/golden/a.csv";
  std::string const b = JIXIAO_SOURCE_DIR "/tests/compare/golden/b.csv";
  EXPECT_EQ(run({"compare", a, a}).status, 0);
  auto const differing = run({"compare", "--labels", "初稿，定稿", a, b + "#1"});
  EXPECT_EQ(differing.status, 1);
  EXPECT_THAT(differing.out, HasSubstr("定稿"));
  struct Case {
    std::vector<std::string> arguments;
    std::string_view says;
  };
  for (auto const& [arguments, says] : {
           Case{{"compare", a}, "compare 需要 2 至 9 个文件"},
           Case{{"compare", "--labels", "x", a, b}, "--labels 的名称应与文件一样多"},
           Case{{"compare", a, b + "#2"}, "只有 1 张表"},
           Case{{"compare", a, "no-such-file.csv"}, "没有这个文件"},
       }) {
    SCOPED_TRACE(says);
    auto const refused = run(arguments);
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr(std::string(says)));
    EXPECT_EQ(refused.out, "");
  }
  auto const xml = run({"compare", "--format", "xml", a, b});
  EXPECT_THAT(xml.out, HasSubstr("<comparisons xmlns=\"urn:jixiao:comparison:1\">"));
}

TEST(Program, NamesAFileThatIsNotThere) {
  auto const result = run({"score", "none.csv", "--lang", "en"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "jixiao: none.csv: no such file\n");
}

TEST(Program, StillScoresTheGoodOnesAmongSeveral) {
  Folder const folder;
  auto const good = folder.write("a.csv", form);
  auto const bad = folder.write("b.csv", "");
  auto const worse = folder.write("c.csv", contradicted());
  auto const result = run({"score", "--format", "json", good, bad, worse});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(std::ranges::count(result.out, '\n'), 2);
  EXPECT_THAT(result.err, HasSubstr(bad));
  EXPECT_THAT(result.err, Not(HasSubstr("jixiao: " + good)));
}

TEST(Program, GivesTheSameBytesWhateverTheNumberOfJobs) {
  Folder const folder;
  for (int i = 0; i < 12; ++i)
    folder.write("forms/" + std::to_string(i) + ".csv", i % 3 == 0 ? contradicted() : form);
  folder.write("forms/bad.csv", "");
  for (std::string const format : {"text", "json", "xml"}) {
    auto const one = run({"score", "--jobs", "1", "--format", format, folder.name("forms")});
    auto const four = run({"score", "--jobs", "4", "--format", format, folder.name("forms")});
    EXPECT_EQ(one.out, four.out);
    EXPECT_EQ(one.err, four.err);
    EXPECT_EQ(one.status, 2);
    EXPECT_EQ(four.status, 2);
    EXPECT_FALSE(one.out.empty());
  }
}

TEST(Program, WritesAScorecardPerFormAndTheSummaries) {
  Folder const folder;
  auto const first = folder.write("a/form.csv", form);
  auto const second = folder.write("b/form.csv", contradicted());
  auto const result = run({"score", "-o", folder.name("out"), first, second});
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_THAT(bytes_of(folder.name("out/form-1.xml")), HasSubstr("urn:jixiao:scorecard:1"));
  EXPECT_THAT(bytes_of(folder.name("out/form~2-1.xml")), HasSubstr("contradicted"));
  EXPECT_THAT(bytes_of(folder.name("out/summary.xml")), HasSubstr("<scorecard>form~2-1.xml<"));
  auto const csv = bytes_of(folder.name("out/summary.csv"));
  EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"
                              "file,at,title,"));
  EXPECT_EQ(std::ranges::count(csv, '\n'), 3);
  auto const again = run({"score", "-o", folder.name("again"), first, second});
  EXPECT_EQ(again.out, result.out);
  for (char const* name :
       {"form-1.xml", "form~2-1.xml", "summary.xml", "summary.csv", "summary.html", "summary.xlsx"})
    EXPECT_EQ(bytes_of(folder.path() / "out" / name), bytes_of(folder.path() / "again" / name));
}

TEST(Program, DoesNotReadItsOwnResultsAgain) {
  Folder const folder;
  folder.write("form.csv", form);
  auto const first = run({"score", "-o", folder.name("out"), folder.path().string()});
  auto const second = run({"score", "-o", folder.name("out"), folder.path().string()});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(second.status, 0) << second.err;
}

TEST(Program, RefusesAFileAsTheFolderForResults) {
  Folder const folder;
  auto const file = folder.write("form.csv", form);
  auto const result = run({"score", "-o", file, file});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(bytes_of(file), form);
}

TEST(Program, ReadsStandardInput) {
  auto const result = run({"score", "--format", "json", "-"}, form);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr(R"("source":{"file":"-",)"));
}

TEST(Program, ReadsBackTheFormItWrites) {
  Folder const folder;
  auto const written = run({"read", "--format", "xml", folder.write("form.csv", form)});
  ASSERT_EQ(written.status, 0) << written.err;
  auto const again = run({"read", "--format", "xml", folder.write("form.xml", written.out)});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("清淤河道长度"));
  EXPECT_EQ(run({"score", folder.name("form.xml")}).status, 0);
}

TEST(Program, WritesTheCanonicalFormTheSameWhenItIsReadBack) {
  Folder const folder;
  std::string const statement =
      "我部门组织对项目资金全面开展了绩效自评，涉及二级项目30个，资金792.91万元。"
      "自评结果为：15个项目自评等级为“优”，15个项目自评等级为“良”。\n";
  auto const file = folder.write("form.csv", statement + form);
  EXPECT_THAT(run({"read", "--format", "json", file}).out, HasSubstr("department-statement"));
  auto const written = run({"read", "--format", "xml", file});
  EXPECT_THAT(written.out, HasSubstr("<kind>department-statement</kind>"));
  EXPECT_EQ(run({"read", "--format", "xml", folder.write("form.xml", written.out)}).out,
            written.out);
}

TEST(Program, SpeaksBothLanguages) {
  Folder const folder;
  auto const file = folder.write("form.csv", contradicted());
  EXPECT_THAT(run({"score", file}).out, AllOf(HasSubstr("总分"), Not(HasSubstr("Total"))));
  EXPECT_THAT(run({"score", "--lang", "en", file}).out, HasSubstr("Total"));
  EXPECT_THAT(run({"--help"}).out, HasSubstr("用法"));
  EXPECT_THAT(run({"--help", "--lang", "en"}).out, HasSubstr("Usage"));
  EXPECT_THAT(run({"score", "--help"}).out, HasSubstr("--scheme"));
}

TEST(Program, RefusesWrongUsage) {
  Folder const folder;
  auto const file = folder.write("form.csv", form);
  for (auto const& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"scroe", file},
                                             {"score"},
                                             {"score", "--format", "pdf", file},
                                             {"score", "--scheme", "none", file},
                                             {"check", "--scheme", "none", file},
                                             {"explain", "--scheme", "none", "≥95%", "96%"},
                                             {"list", "colours"},
                                             {"score", "--rules", folder.name("nowhere"), file}}) {
    auto const result = run(arguments);
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, StartsWith("jixiao: "));
  }
}

TEST(Program, NamesARuleFileInTheFolderThatTheUserNamed) {
  Folder const folder;
  auto const file = folder.write("bad.xml", "<scheme/>");
  auto const result = run({"list", "schemes", "--rules", folder.name("")});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr(file + ": 第 1 行"));
}

TEST(Program, ParsesExpressionsFromArgumentsAndStandardInput) {
  auto const arguments = run({"parse", "--format", "json", "≥95%", ""});
  EXPECT_EQ(arguments.status, 0);
  EXPECT_EQ(arguments.out, R"({"text":"≥95%","kind":"bound","op":"ge","value":"95","unit":"%"})"
                           "\n"
                           R"({"text":"","kind":"empty"})"
                           "\n");
  auto const lines = run({"parse", "--format", "json", "-"}, "\xEF\xBB\xBF≥95%\r\n\n");
  EXPECT_EQ(lines.out, arguments.out);
}

TEST(Program, ExplainsOneIndicatorUnderSeveralSchemes) {
  auto const result = run({"explain", "--weight", "10", "--level2", "成本指标", "--scheme",
                           "cn-2020-10", "--scheme", "hb-hubei", "≤100元", "150元"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("6.67"), HasSubstr("hb-hubei")));
  auto const json = run({"explain", "--format", "json", "--weight", "10", "≥95%", "95%"});
  EXPECT_THAT(json.out, HasSubstr(R"("score":"10")"));
}

TEST(Program, ListsWhatItKnows) {
  for (char const* what : {"schemes", "rules", "units", "phrases"}) {
    auto const result = run({"list", what});
    EXPECT_EQ(result.status, 0);
    EXPECT_FALSE(result.out.empty());
  }
}

TEST(Program, WritesXmlThatFitsItsSchemas) {
  std::string const xmllint = JIXIAO_XMLLINT;
  if (xmllint.empty()) GTEST_SKIP() << "needs xmllint";
  Folder const folder;
  auto const good = folder.write("a/form.csv", form);
  auto const wrong = folder.write("b/form.csv", contradicted());
  auto const bad = folder.write("b/bad.csv", "");
  EXPECT_EQ(run({"score", "-o", folder.name("out"), good, wrong, bad}).status, 2);
  folder.write("out/one.xml", run({"score", "--format", "xml", good}).out);
  folder.write("out/several.xml", run({"score", "--format", "xml", good, wrong}).out);
  folder.write("out/findings.xml", run({"check", "--format", "xml", good, wrong}).out);
  folder.write("out/none.xml", run({"check", "--format", "xml", good}).out);
  folder.write("forms/one.xml", run({"read", "--format", "xml", good}).out);
  folder.write("forms/several.xml", run({"read", "--format", "xml", good, wrong}).out);
  auto const fits = [&](char const* schema, char const* files) {
    std::string const command = xmllint + " --noout --schema " JIXIAO_SOURCE_DIR "/rules/schema/" +
                                schema + " " + folder.name(files) + " > " + folder.name("said") +
                                " 2>&1";
    return std::system(command.c_str()) == 0;
  };
  EXPECT_TRUE(fits("scorecard.xsd", "out/*.xml")) << bytes_of(folder.name("said"));
  EXPECT_TRUE(fits("form.xsd", "forms/*.xml")) << bytes_of(folder.name("said"));
}

TEST(Program, WritesPagesAndLinesForPeople) {
  Folder const folder;
  auto const good = folder.write("a.csv", form);
  auto const wrong = folder.write("b.csv", contradicted());
  auto const page = run({"score", "--format", "html", "--jobs", "2", good, wrong});
  EXPECT_EQ(page.status, 1);
  EXPECT_THAT(page.out, AllOf(StartsWith("<!DOCTYPE html>"), EndsWith("</html>\n"),
                              HasSubstr("href=\"#f2\""), HasSubstr("id=\"f2\"")));
  auto const lines = run({"score", "--format", "csv", good, wrong});
  EXPECT_THAT(lines.out, StartsWith("\xEF\xBB\xBF"
                                    "file,form,row,"));
  EXPECT_EQ(std::ranges::count(lines.out, '\n'), 1 + 2 * 9);
  auto const out = folder.name("out");
  EXPECT_EQ(run({"score", "--format", "html", "-o", out, good, wrong}).status, 1);
  auto const whole = bytes_of(out + "/b-1.html");
  EXPECT_THAT(whole, AllOf(StartsWith("<!DOCTYPE html>"), EndsWith("</html>\n")));
  EXPECT_THAT(bytes_of(out + "/summary.html"), HasSubstr("href=\"b-1.html\""));
  std::filesystem::remove(out + "/b-1.html");
  EXPECT_EQ(run({"score", "--format", "html", "-o", out, "--resume", good, wrong}).status, 1);
  EXPECT_EQ(bytes_of(out + "/b-1.html"), whole);
  std::ofstream(out + "/b-1.html", std::ios::app) << "torn";
  EXPECT_EQ(run({"score", "--format", "html", "-o", out, "--resume", good, wrong}).status, 1);
  EXPECT_EQ(bytes_of(out + "/b-1.html"), whole);
  EXPECT_THAT(bytes_of(out + "/summary.html"), HasSubstr("href=\"b-1.html\""));
  EXPECT_EQ(run({"score", "--format", "html", "-o", out, "--resume", good}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(out + "/a-1.html"));
  EXPECT_FALSE(std::filesystem::exists(out + "/b-1.html"));
}

TEST(Program, FailsWhenItsOutputCannotBeWritten) {
  Folder const folder;
  auto const file = folder.write("form.csv", form);
  std::string const command = std::string(JIXIAO_PROGRAM) + " score --lang en " + file +
                              " > /dev/full 2> " + folder.name("err");
  int const status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 2);
  EXPECT_THAT(bytes_of(folder.name("err")), HasSubstr("cannot write to standard output"));
}

}  // namespace
}  // namespace jixiao::cli
