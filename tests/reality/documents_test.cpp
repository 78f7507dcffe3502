#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What a document shows of the program is what the program prints: every block that is marked
// ```console is read, each of its commands `$ build/jixiao …` is run in the checkout as a shell
// would, and its standard output is compared byte for byte. What a document quotes of a scheme
// (```xml) stands in a scheme. JIXIAO_UPDATE_GOLDEN=1 writes the outputs into the documents.
namespace jixiao::reality {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view shown_program = "build/jixiao";

std::string bytes_of(fs::path const& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

std::string output_of(std::string_view words) {
  std::string command = "cd '" JIXIAO_SOURCE_DIR "' && '" JIXIAO_PROGRAM "'";
  command += words.substr(shown_program.size());
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const pipe(::popen(command.c_str(), "r"),
                                                             ::pclose);
  if (!pipe) throw std::runtime_error("no shell");
  std::string output;
  std::array<char, 4096> buffer{};
  while (auto const size = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), size);
  return output;
}

struct Rendered {
  std::string text;
  int commands = 0;
};

// The document with the outputs of its commands as they are now.
Rendered rendered(std::string const& document) {
  Rendered result;
  std::istringstream in(document);
  std::string const prompt = "$ " + std::string(shown_program) + " ";
  bool inside = false;
  bool ours = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```console") {
      inside = true;
    } else if (line == "```") {
      inside = ours = false;
    } else if (inside && line.starts_with("$ ")) {
      ours = line.starts_with(prompt);
    } else if (ours) {
      continue;
    }
    result.text += line + "\n";
    if (!ours) continue;
    ++result.commands;
    result.text += output_of(std::string_view(line).substr(2));
  }
  return result;
}

std::vector<std::string> quoted_rules(fs::path const& document) {
  std::vector<std::string> quoted;
  std::ifstream in(document);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```xml" || line == "```")
      inside = line == "```xml";
    else if (inside && !line.empty())
      quoted.push_back(line);
  }
  return quoted;
}

struct Shown {
  char const* document;
  bool has_commands;
};

class Document : public testing::TestWithParam<Shown> {};

TEST_P(Document, ShowsWhatTheProgramPrints) {
  auto const document = fs::path(JIXIAO_SOURCE_DIR) / GetParam().document;
  ASSERT_TRUE(fs::exists(document)) << document;
  std::string const text = bytes_of(document);
  auto const now = rendered(text);
  if (std::getenv("JIXIAO_UPDATE_GOLDEN") != nullptr) {
    if (now.text != text) std::ofstream(document, std::ios::binary) << now.text;
    return;
  }
  EXPECT_EQ(text, now.text);
  EXPECT_TRUE(now.commands > 0 || !GetParam().has_commands) << document << " shows no command";
}

INSTANTIATE_TEST_SUITE_P(Documents, Document,
                         testing::Values(Shown{"README.md", true}, Shown{"docs/scoring.md", true},
                                         Shown{"grammar/README.md", false}),
                         [](auto const& info) {
                           std::string name;
                           for (char const c : std::string_view(info.param.document))
                             name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                           return name;
                         });

}  // namespace

TEST(Documents, WhatIsQuotedOfASchemeStandsInOne) {
  auto const root = fs::path(JIXIAO_SOURCE_DIR);
  std::string schemes;
  for (auto const& entry : fs::directory_iterator(root / "rules" / "schemes"))
    if (entry.path().extension() == ".xml") schemes += bytes_of(entry.path());
  auto const quoted = quoted_rules(root / "docs" / "scoring.md");
  EXPECT_FALSE(quoted.empty());
  for (auto const& line : quoted) EXPECT_NE(schemes.find(line), std::string::npos) << line;
}

}  // namespace jixiao::reality
