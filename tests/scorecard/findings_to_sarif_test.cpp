#include "scorecard/findings_to_sarif.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "some_findings.hpp"

namespace jixiao {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string sarif(CheckReport const& report = some_report(),
                  Language language = Language::chinese) {
  return findings_to_sarif(report, some_rules(), language);
}

// Byte for byte what the schema of OASIS and its validator were shown, less the digests.
TEST(FindingsToSarif, HoldsTheToolItsRulesAndTheResults) {
  auto text = sarif();
  for (auto at = text.find("\"jixiao/v1\":\""); at != std::string::npos;
       at = text.find("\"jixiao/v1\":\"", at + 13))
    text.replace(at + 13, 16, "#");
  EXPECT_EQ(
      text,
      R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
      R"("tool":{"driver":{"name":"jixiao","version":"1.2.3","rules":[)"
      R"({"id":"EXEC-LOW","shortDescription":{"text":"执行率偏低"},)"
      R"("fullDescription":{"text":"执行率偏低。依据：财预〔2020〕10号"},"help":{"text":"请重算"},)"
      R"("defaultConfiguration":{"level":"warning"}},)"
      R"({"id":"SUM-100","shortDescription":{"text":"分值合计"},)"
      R"("fullDescription":{"text":"分值合计。依据：财预〔2020〕10号"},"help":{"text":"请重算"},)"
      R"("defaultConfiguration":{"level":"error"}}]}},)"
      R"("invocations":[{"executionSuccessful":false,"toolExecutionNotifications":[)"
      R"({"level":"error","message":{"text":"不是 XML"},"locations":[{"physicalLocation":)"
      R"({"artifactLocation":{"uri":"%E5%9D%8F%20%E6%96%87%E4%BB%B6.xml"},)"
      R"("region":{"startLine":2,"endLine":2}}}]}]}],)"
      R"("language":"zh-CN","columnKind":"unicodeCodePoints","results":[)"
      R"({"ruleId":"SUM-100","ruleIndex":1,"level":"error","message":{"text":"分值合计为98"},)"
      R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"%3Cb%3Ex%3C/b%3E.csv"},)"
      R"("region":{"startLine":7,"endLine":7}}}],"partialFingerprints":{"jixiao/v1":"#:1"}},)"
      R"({"ruleId":"SUM-100","ruleIndex":1,"level":"error","message":{"text":"分值合计为98"},)"
      R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"%3Cb%3Ex%3C/b%3E.csv"}},)"
      R"("logicalLocations":[{"fullyQualifiedName":"Sheet1!C12","kind":"member"}]}],)"
      R"("relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":)"
      R"({"uri":"%E6%8A%A5%E8%A1%A8/%E8%87%AA%E8%AF%84%20%E8%A1%A8.csv"},)"
      R"("region":{"startLine":3,"endLine":4}},"message":{"text":"分值"}},)"
      R"({"id":2,"physicalLocation":{"artifactLocation":{"uri":"%3Cb%3Ex%3C/b%3E.csv"},)"
      R"("region":{"startLine":9,"endLine":9}},"message":{"text":"分值"}}],)"
      R"("partialFingerprints":{"jixiao/v1":"#:2"}},)"
      R"({"ruleId":"EXEC-LOW","ruleIndex":0,"level":"warning","message":{"text":"执行率60%"},)"
      R"("locations":[{"physicalLocation":{"artifactLocation":)"
      R"({"uri":"%E6%8A%A5%E8%A1%A8/%E8%87%AA%E8%AF%84%20%E8%A1%A8.csv"},)"
      R"("region":{"startLine":3,"endLine":4}}}],"partialFingerprints":{"jixiao/v1":"#:1"}}]}]})"
      "\n");
}

TEST(FindingsToSarif, KnowsAFindingAgainWhenLinesAreAddedAboveIt) {
  auto const fingerprint = [](CheckReport const& report) {
    auto const text = sarif(report);
    return text.substr(text.find("\"jixiao/v1\":\""), 40);
  };
  auto report = some_report();
  auto const before = fingerprint(report);
  report.checked[0].findings[0].place.at = "12";
  EXPECT_EQ(fingerprint(report), before);
  report.checked[0].findings[0].arguments = {{"sum", "97"}};
  EXPECT_NE(fingerprint(report), before);
}

TEST(FindingsToSarif, WritesAddressesThatAreOnes) {
  auto report = some_report();
  auto& finding = report.checked[0].findings[0];
  finding.place = {"/数据/a#1?.csv", "/form[1]/total"};
  report.checked.resize(1);
  report.checked[0].findings.resize(1);
  EXPECT_THAT(sarif(report),
              AllOf(HasSubstr(R"("uri":"file:///%E6%95%B0%E6%8D%AE/a%231%3F.csv")"),
                    HasSubstr(R"("fullyQualifiedName":"/form[1]/total","kind":"element")")));
  finding.place = {"-", ""};
  EXPECT_THAT(sarif(report), AllOf(HasSubstr(R"("uri":"stdin:"}}}],"partial)"),
                                   Not(HasSubstr("region\":{\"startLine\":0"))));
}

TEST(FindingsToSarif, TakesForLinesOnlyWhatIsOne) {
  auto report = some_report();
  report.unread.clear();
  report.checked.resize(1);
  report.checked[0].findings.resize(1);
  for (char const* at : {"0", "9-3", "7-", "-7", "99999999999999999999", "7a", "byte 7"}) {
    report.checked[0].findings[0].place.at = at;
    EXPECT_THAT(sarif(report), AllOf(Not(HasSubstr("\"region\"")),
                                     HasSubstr(std::string(R"("fullyQualifiedName":")") + at)))
        << at;
  }
}

TEST(FindingsToSarif, IsALogWithoutResultsWhenNothingWasFound) {
  EXPECT_EQ(
      sarif({}, Language::english),
      R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
      R"("tool":{"driver":{"name":"jixiao","version":"","rules":[]}},)"
      R"("invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}],)"
      R"("language":"en-US","columnKind":"unicodeCodePoints","results":[]}]})"
      "\n");
}

}  // namespace
}  // namespace jixiao
