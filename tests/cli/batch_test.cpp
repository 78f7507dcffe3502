#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <chrono>
#include <map>
#include <random>
#include <thread>

#include "program.hpp"

// Many forms at once: streams, progress, and runs that are killed and taken up again.
namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// A form on one line of NDJSON; `actual` decides whether its score is contradicted.
std::string line(int number, std::string_view actual = "95%") {
  return R"({"kind":"project-self-assessment","title":"项目支出绩效自评表","year":"2024","project":")" +
         std::to_string(number) +
         R"( 号项目","funds":{"unit":"万元","adjusted":"100","executed":"95","rate":"95%","weight":"10","score":"9.5"},)"
         R"("indicators":[{"level1":"产出指标","level2":"数量指标","name":"清淤长度","target":"≥10公里","actual":"10.5公里","weight":"50","score":"50"},)"
         R"({"level1":"效益指标","level2":"社会效益指标","name":"受益人口","target":"≥1万人","actual":"1.2万人","weight":"30","score":"30"},)"
         R"({"level1":"满意度指标","level2":"服务对象满意度指标","name":"满意度","target":"≥90%","actual":")" +
         std::string(actual) + R"(","weight":"10","score":"10"}],"total":"99.5"})" + "\n";
}

std::string lines(int count) {
  std::string out;
  for (int i = 1; i <= count; ++i) out += line(i);
  return out;
}

std::string without(std::string text, std::string_view part) {
  auto const at = text.find(part);
  if (at != std::string::npos) text.erase(at, part.size());
  return text;
}

// Everything in a folder, by its path in there.
std::map<std::string, std::string> tree(fs::path const& folder) {
  std::map<std::string, std::string> files;
  for (auto const& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.emplace(entry.path().lexically_relative(folder).string(), bytes_of(entry.path()));
  return files;
}

// Which file on the disk it is: writing it anew makes another.
ino_t identity(fs::path const& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

TEST(Stream, GivesAScorecardPerLineInOrder) {
  std::string const input = line(1) + "\n" + line(2, "45%") + line(3);
  auto const result = run({"score", "--format", "json", "--quiet", "-"}, input);
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_THAT(result.err, IsEmpty());
  EXPECT_EQ(std::ranges::count(result.out, '\n'), 3);
  auto const second = result.out.find("2 号项目");
  EXPECT_LT(result.out.find("1 号项目"), second);
  EXPECT_LT(second, result.out.find("3 号项目"));
  EXPECT_THAT(result.out, HasSubstr(R"("source":{"file":"-","at":"3"})"));
}

TEST(Stream, NamesTheLineOfABadFormAndGoesOn) {
  std::string const input = line(1) + "{\"kind\":\n" + line(3) + "words\n" +
                            without(line(5), "\"kind\":\"project-self-assessment\",") + line(6);
  auto const one = run({"score", "--format", "json", "--lang", "en", "-j1", "-"}, input);
  EXPECT_EQ(one.status, 2);
  EXPECT_EQ(std::ranges::count(one.out, '\n'), 3);
  EXPECT_EQ(one.err,
            "jixiao: -: line 2: the JSON breaks off here; each line holds one whole form\n"
            "jixiao: -: line 4: not valid JSON at byte 1\n"
            "jixiao: -: line 5: kind is missing\n"
            "-: 3 forms, one by one, 3 errors\n");
  for (char const* jobs : {"-j2", "-j7"}) {
    auto const several = run({"score", "--format", "json", "--lang", "en", jobs, "-"}, input);
    EXPECT_EQ(several.out, one.out);
    EXPECT_EQ(several.err, one.err);
    EXPECT_EQ(several.status, 2);
  }
}

TEST(Stream, IsTheSameForAnyNumberOfJobs) {
  Folder const folder;
  auto const file = folder.write("f.ndjson", lines(60));
  for (std::string const format : {"json", "xml", "text"}) {
    auto const one = run({"score", "--format", format, "-j1", file});
    EXPECT_EQ(one.status, 0) << one.err;
    EXPECT_EQ(run({"score", "--format", format, "-j5", file}).out, one.out);
    EXPECT_THAT(one.out, HasSubstr(format == "text" ? "第 60 行" : "60 号项目"));
  }
}

TEST(Stream, ReadsXmlFormByForm) {
  Folder const folder;
  auto const xml = run({"read", "--format", "xml", "-q", "-"}, lines(5)).out;
  EXPECT_THAT(xml, StartsWith("<?xml"));
  auto const json = run({"score", "--format", "json", "-q", "-"}, lines(5));
  auto const from_xml = run({"score", "--format", "json", "-q", "-"}, xml);
  EXPECT_EQ(from_xml.status, 0) << from_xml.err;
  EXPECT_EQ(std::ranges::count(from_xml.out, '\n'), 5);
  EXPECT_THAT(from_xml.out, HasSubstr("5 号项目"));
  auto broken = xml;
  broken.replace(broken.find("</project>", broken.find("2 号项目")), 10, "</projcet>");
  auto const rest = run({"score", "--format", "json", "-q", "--lang", "en", "-"}, broken);
  EXPECT_EQ(rest.status, 2);
  EXPECT_EQ(std::ranges::count(rest.out, '\n'), 4);
  EXPECT_THAT(rest.err, HasSubstr("malformed XML"));
}

TEST(Stream, PassesOverWhatIsNoSelfAssessment) {
  std::string target = line(2);
  target.replace(target.find("project-self-assessment"), 23, "project-target");
  auto const result = run({"score", "--format", "json", "--lang", "en", "-"}, line(1) + target);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "-: 1 forms, one by one, 1 others passed over\n");
  auto const none = run({"score", "--format", "json", "--lang", "en", "-"}, target);
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("no self-assessment form"));
}

TEST(Stream, StopsWhenNobodyReadsOn) {
  Folder const folder;
  auto const file = folder.write("f.ndjson", lines(2000));
  std::string const command = std::string(JIXIAO_PROGRAM) + " score --format json --lang en " +
                              file + " 2> " + folder.name("err") + " | head -c 100 > " +
                              folder.name("out");
  auto const start = std::chrono::steady_clock::now();
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 0);
  EXPECT_THAT(bytes_of(folder.name("err")), HasSubstr("cannot write to standard output"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

class Season : public testing::Test {
 protected:
  Season() {
    for (int i = 0; i < 12; ++i)
      folder.write("in/" + std::to_string(i) + ".json", line(i, i % 4 == 0 ? "45%" : "95%"));
    folder.write("in/bad.csv", "");
    folder.write("in/many.ndjson", lines(20) + "words\n" + line(22));
  }

  [[nodiscard]] std::vector<std::string> command(std::string const& out, char const* jobs,
                                                 bool resume = false) const {
    std::vector<std::string> all{"score", "-o", folder.name(out), jobs, folder.name("in")};
    if (resume) all.emplace_back("--resume");
    return all;
  }

  Folder folder;
};

// Runs the program and kills it after a while; true when it had ended before.
bool run_and_kill(std::vector<std::string> arguments, std::chrono::microseconds after) {
  arguments.insert(arguments.begin(), JIXIAO_PROGRAM);
  std::vector<char*> pointers;
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t const child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    int const nowhere = ::open("/dev/null", O_RDWR);
    for (int const descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      ::dup2(nowhere, descriptor);
    ::execv(JIXIAO_PROGRAM, pointers.data());
    ::_exit(127);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return !WIFSIGNALED(status);
}

TEST_F(Season, KilledAtAnyMomentLeavesWholeFilesAndIsTakenUpAgain) {
  auto const begin = std::chrono::steady_clock::now();
  EXPECT_EQ(run(command("whole", "-j2")).status, 2);
  auto takes = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  auto const whole = tree(folder.path() / "whole");
  ASSERT_THAT(whole, testing::Contains(testing::Key("many-22.xml")));
  std::mt19937 random(20241231);
  int unfinished = 0;
  for (int round = 0; unfinished < 6 && round < 60; ++round) {
    auto const after = takes * (random() % 100) / 100;
    char const* const jobs = round % 2 == 0 ? "-j1" : "-j3";
    bool const ended = run_and_kill(command("out", jobs, round % 4 != 3), after);
    // The first run may have been the slowest: what ends before it is killed shortens the wait.
    if (ended)
      takes = takes * 4 / 5;
    else
      ++unfinished;
    if (!fs::exists(folder.path() / "out")) continue;
    for (auto const& [name, bytes] : tree(folder.path() / "out"))
      if (!name.starts_with(".jixiao/")) {
        EXPECT_EQ(bytes, whole.at(name)) << name;
      }
  }
  EXPECT_EQ(unfinished, 6);
  EXPECT_EQ(run(command("out", "-j3", true)).status, 2);
  EXPECT_EQ(tree(folder.path() / "out"), whole);
}

TEST_F(Season, DoesOnlyWhatHasChangedAgain) {
  auto const first = run(command("out", "-j2"));
  auto const out = folder.path() / "out";
  auto const before = tree(out);
  std::map<std::string, ino_t> files;
  for (auto const& [name, bytes] : before) files[name] = identity(out / name);

  auto const again = run(command("out", "-j1", true));
  EXPECT_EQ(again.status, first.status);
  EXPECT_EQ(again.out, first.out);
  EXPECT_EQ(again.err, first.err);
  EXPECT_EQ(tree(out), before);
  for (auto const& [name, bytes] : before)
    if (name.find('-') != std::string::npos) {
      EXPECT_EQ(identity(out / name), files[name]) << name;
    }

  folder.write("in/3.json", line(3, "45%"));        // an input that changed
  folder.write("out/5-1.xml", "<scorecard");        // a result that was damaged
  folder.write("in/many.ndjson", lines(20));        // forms that are gone
  folder.write("out/.jixiao/7-1.xml.part", "<sc");  // what a kill left behind
  run(command("out", "-j3", true));
  run(command("fresh", "-j1"));
  EXPECT_EQ(tree(out), tree(folder.path() / "fresh"));
  EXPECT_NE(identity(out / "3-1.xml"), files["3-1.xml"]);
  EXPECT_EQ(identity(out / "4-1.xml"), files["4-1.xml"]);
  EXPECT_EQ(identity(out / "many-20.xml"), files["many-20.xml"]);
  EXPECT_FALSE(fs::exists(out / "many-22.xml"));
}

TEST_F(Season, OtherOptionsMakeItAnew) {
  run(command("out", "-j2"));
  auto const file = folder.path() / "out" / "4-1.xml";
  auto const before = identity(file);
  auto other = command("out", "-j2", true);
  other.insert(other.end(), {"--lang", "en"});
  EXPECT_EQ(run(other).status, 2);
  EXPECT_NE(identity(file), before);
}

TEST_F(Season, ATornLineIsNoLine) {
  run(command("out", "-j2"));
  auto const record = folder.path() / "out" / ".jixiao" / "state.ndjson";
  auto const whole = bytes_of(record);
  for (std::size_t const kept :
       {whole.size() - 1, whole.size() / 2, std::size_t{40}, std::size_t{0}}) {
    folder.write("out/.jixiao/state.ndjson", whole.substr(0, kept));
    EXPECT_EQ(run(command("out", "-j2", true)).status, 2);
    EXPECT_EQ(bytes_of(record), whole);
  }
}

TEST(Resume, GoesWithAFolder) {
  auto const result = run({"score", "--resume", "--lang", "en", "f.json"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err.substr(0, 27), "jixiao: --resume goes with ");
}

}  // namespace
}  // namespace jixiao::cli
