#pragma once

#include <string>
#include <vector>

// tests/checks/<ID>.xml: forms on which a check stays silent and forms on which it speaks, with the
// place and the subject it names.
//
//   <fixture check="SUM-100">
//     <silent scheme="cn-2020-10"><form>…</form></silent>
//     <speaks scheme="cn-2020-10" at="5" subject="分值" times="1"><form>…</form></speaks>
//   </fixture>
//
// `scheme` may be left out; `times` is 1 unless given; at and subject are those of the first.
// A check of tables or documents has one or more <forms file="a.xml"> in place of the form, each a
// document with any forms, budget tables and department statements.
namespace jixiao::check {

struct FixtureDocument {
  std::string file;
  std::string xml;
};

struct FixtureCase {
  bool speaks = false;
  std::string scheme;
  std::string at;
  std::string subject;
  int times = 1;
  std::string form;                        // a whole document of the canonical form XML
  std::vector<FixtureDocument> documents;  // in place of the form
  std::string where;                       // file and number of the case, for messages
};

struct Fixture {
  std::string check;
  std::vector<FixtureCase> cases;
};

// Throws std::runtime_error naming what is wrong with the file.
[[nodiscard]] Fixture read_fixture(std::string const& path);
// The fixture files of the folder, sorted.
[[nodiscard]] std::vector<std::string> fixture_files();

}  // namespace jixiao::check
