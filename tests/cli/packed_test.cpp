#include "cli/packed.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/files.hpp"
#include "program.hpp"
#include "tests/form_carriers/zip_writer.hpp"

// ZIP archives as inputs: what they hold, under which names, and what of it is refused.
namespace jixiao::cli {
namespace {

using form::Parts;
using form::zip_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view form =
    "项目支出绩效自评表\n一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
    "产出指标,数量指标,里程,≥60公里,61公里,90,90\n";

// The same archive with a name in it spelled otherwise, as other programs would.
std::string renamed(std::string zip, std::string_view from, std::string_view to) {
  EXPECT_EQ(from.size(), to.size());
  for (auto at = zip.find(from); at != std::string::npos; at = zip.find(from, at + 1))
    zip.replace(at, from.size(), to);
  return zip;
}

std::vector<std::string> names_below(std::string const& path, Packed const& packed) {
  std::vector<std::string> out;
  for (auto const& name : packed.names) {
    EXPECT_TRUE(name.starts_with(path + "/")) << name;
    out.push_back(name.substr(path.size() + 1));
  }
  return out;
}

std::string errors_of(Packed const& packed) {
  std::string out;
  for (auto const& error : packed.errors) out += error.place.at + ": " + error.what.en + "\n";
  return out;
}

TEST(Packed, ListsDocumentsInOrderAndLeavesOutTheRest) {
  Folder const folder;
  auto const path = folder.write("a.zip", zip_of({{"b/2.csv", std::string(form)},
                                                  {"b/", ""},
                                                  {"1.XLSX", "x"},
                                                  {"logo.png", "x"},
                                                  {".DS_Store.csv", "x"},
                                                  {"__MACOSX/._1.csv", "x"},
                                                  {"b/~$2.xlsx", "x"}}));
  auto const packed = list_packed(path, {});
  EXPECT_THAT(names_below(path, packed), ElementsAre("1.XLSX", "b/2.csv"));
  EXPECT_EQ(packed.others, 1u);
  EXPECT_EQ(errors_of(packed), "");
  EXPECT_EQ(*read_file(path + "/b/2.csv"), form);
  EXPECT_EQ(read_file(path + "/b/3.csv").error()[0].what.en, "no such file in this archive");
}

TEST(Packed, AFolderHoldsItsArchivesInTheirPlace) {
  Folder const folder;
  folder.write("a.csv", "x");
  auto const zip = folder.write("b.ZIP", zip_of({{"2.csv", "x"}, {"1.csv", "x"}}));
  folder.write("c.csv", "x");
  std::vector<std::string> const operands{folder.path().string(), zip};
  auto const list = list_inputs(operands);
  EXPECT_THAT(list.names, ElementsAre(folder.name("a.csv"), zip + "/1.csv", zip + "/2.csv",
                                      folder.name("c.csv"), zip + "/1.csv", zip + "/2.csv"));
  EXPECT_THAT(list.errors, IsEmpty());
}

TEST(Packed, NamesInGbkAreDecoded) {
  Folder const folder;
  // 云川.csv in GBK, as the Windows of a Chinese office packs it; and parted by backslashes.
  auto const path = folder.write(
      "a.zip", renamed(zip_of({{"aaaaaa/bbbb.csv", std::string(form)}}), "aaaaaa/bbbb.csv",
                       "\xD7\xD4\xC6\xC0\xB1\xED\\\xD4\xC6\xB4\xA8.csv"));
  EXPECT_THAT(names_below(path, list_packed(path, {})), ElementsAre("自评表/云川.csv"));
  EXPECT_EQ(*read_file(path + "/自评表/云川.csv"), form);
}

TEST(Packed, AnArchiveInAnArchiveIsOpenedAndNoneInThat) {
  Folder const folder;
  auto const third = zip_of({{"3.csv", "three"}});
  auto const second = zip_of({{"2.csv", "two"}, {"三.zip", third}});
  auto const path = folder.write("a.zip", zip_of({{"1.csv", "one"}, {"二.zip", second}}));
  auto const packed = list_packed(path, {});
  EXPECT_THAT(names_below(path, packed), ElementsAre("1.csv", "二.zip/2.csv"));
  EXPECT_EQ(errors_of(packed), "三.zip: archives nested three deep; unpack them first\n");
  EXPECT_EQ(*read_file(path + "/二.zip/2.csv"), "two");
  EXPECT_EQ(*read_file(path + "/1.csv"), "one");
  EXPECT_TRUE(read_file(path + "/二.zip/三.zip/3.csv").has_error());
}

TEST(Packed, NamesThatLeadOutOrFoolATerminalAreRefused) {
  for (std::string const name : {"../../x.csv", "/etc/xx.csv", "a/../../b.csv", "C" ":\\xxxx.csv",
                                 "a\x1B[31mxx.csv", "..\\..\\x.csv"}) {
    SCOPED_TRACE(name);
    Folder const folder;
    std::string const place(name.size(), 'n');
    auto const path =
        folder.write("a.zip", renamed(zip_of({{place, "x"}, {"good.csv", "y"}}), place, name));
    auto const packed = list_packed(path, {});
    EXPECT_THAT(names_below(path, packed), ElementsAre("good.csv"));
    EXPECT_THAT(errors_of(packed), HasSubstr("leads out of the archive"));
  }
}

TEST(Packed, OneOfSeveralEntriesOfOneNameIsRead) {
  Folder const folder;
  auto const path = folder.write(
      "a.zip", renamed(zip_of({{"a1.csv", "first"}, {"a2.csv", "second"}}), "a2.csv", "a1.csv"));
  auto const packed = list_packed(path, {});
  EXPECT_THAT(names_below(path, packed), ElementsAre("a1.csv"));
  EXPECT_EQ(packed.errors.size(), 1u);
  EXPECT_EQ(*read_file(path + "/a1.csv"), "first");
}

TEST(Packed, WorkbooksAreNoArchivesOfDocuments) {
  Folder const folder;
  auto const book = zip_of({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}});
  EXPECT_FALSE(is_archive(folder.write("book.zip", book)));
  EXPECT_FALSE(is_archive(folder.write("book.xlsx", book)));
  EXPECT_TRUE(is_archive(folder.write("docs.zip", zip_of({{"a.csv", "x"}}))));
  auto const path = folder.write("a.zip", zip_of({{"book.zip", book}}));
  EXPECT_THAT(names_below(path, list_packed(path, {})), ElementsAre("book.zip"));
  EXPECT_EQ(*read_file(path + "/book.zip"), book);
}

TEST(Packed, NothingButDamageIsSaid) {
  Folder const folder;
  auto const whole = zip_of({{"a.csv", std::string(form)}});
  for (std::size_t size = 0; size < whole.size(); size += 5) {
    auto const path = folder.write("t.zip", whole.substr(0, size));
    auto const packed = list_packed(path, {});
    EXPECT_THAT(packed.names, IsEmpty());
    EXPECT_EQ(packed.errors.size(), 1u) << size;
  }
  EXPECT_EQ(errors_of(list_packed(folder.write("e.zip", zip_of({{"a.png", "x"}})), {})),
            ": no file to read in this archive (text, XML, CSV, XLSX, DOCX, HTML, PDF)\n");
}

TEST(Packed, LimitsHoldBeforeAnythingIsUnpacked) {
  Folder const folder;
  Parts parts;
  for (int i = 0; i < 30; ++i)
    parts.emplace_back(std::to_string(i) + ".csv", std::string(1000, 'x'));
  auto const path = folder.write("a.zip", zip_of(parts));
  form::Limits limits;
  EXPECT_EQ(list_packed(path, limits).names.size(), 30u);
  limits.zip_bytes = 29'999;
  EXPECT_EQ(errors_of(list_packed(path, limits)),
            ": the documents in this archive unpack to more than 29999 bytes\n");
  limits = {};
  limits.archive_entries = 29;
  EXPECT_THAT(errors_of(list_packed(path, limits)), HasSubstr("more than the limit of 29"));
  limits = {};
  limits.file_bytes = 999;
  EXPECT_THAT(read_file(path + "/1.csv", limits).error()[0].what.en, HasSubstr("limit of 999"));
  auto const bomb = folder.write("b.zip", zip_of({{"b.csv", std::string(40u << 20, ' ')}}));
  auto const refused = read_file(bomb + "/b.csv").error()[0];
  EXPECT_EQ(refused.place.file, bomb + "/b.csv");
  EXPECT_EQ(refused.what.en, "packed more than 400 times: taken for a zip bomb");
}

TEST(Packed, AChangedArchiveIsReadAnew) {
  Folder const folder;
  auto const path = folder.write("a.zip", zip_of({{"a.csv", "old"}}));
  EXPECT_EQ(*read_file(path + "/a.csv"), "old");
  folder.write("a.zip", zip_of({{"a.csv", "new and longer"}}));
  std::filesystem::last_write_time(
      path, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
  EXPECT_EQ(*read_file(path + "/a.csv"), "new and longer");
}

TEST(Program, ReadsChecksAndScoresTheDocumentsOfAnArchive) {
  Folder const folder;
  auto const path = folder.write("报送.zip", zip_of({{"一科/自评表.csv", std::string(form)},
                                                     {"二科/自评表.csv", std::string(form)},
                                                     {"坏.xlsx", "PK\x03\x04"}}));
  auto const read = run({"read", "--lang", "en", "--format", "json", path});
  EXPECT_EQ(read.status, 2);
  EXPECT_EQ(std::ranges::count(read.out, '\n'), 2);
  EXPECT_THAT(read.out, HasSubstr("报送.zip/二科/自评表.csv"));
  EXPECT_THAT(read.err, HasSubstr("报送.zip/坏.xlsx: "));
  EXPECT_EQ(run({"check", "--format", "json", path}).status, 2);
  auto const one = run({"score", "-j1", "-o", folder.name("out"), folder.path().string()});
  EXPECT_THAT(one.err, AllOf(HasSubstr("坏.xlsx"), Not(HasSubstr("自评表.csv"))));
  EXPECT_THAT(bytes_of(folder.name("out/自评表-1.xml")), HasSubstr("报送.zip/一科/自评表.csv"));
  EXPECT_THAT(bytes_of(folder.name("out/自评表~2-1.xml")), HasSubstr("报送.zip/二科/自评表.csv"));
  auto const four = run({"score", "-j4", "-o", folder.name("again"), "--", path});
  EXPECT_EQ(bytes_of(folder.name("out/summary.xml")), bytes_of(folder.name("again/summary.xml")));
}

TEST(Program, TakesLimits) {
  Folder const folder;
  auto const file = folder.write("a.csv", form);
  EXPECT_EQ(run({"read", "--limit", "plain_bytes=1K", file}).status, 0);
  auto const refused = run({"read", "--lang", "en", "--limit=plain_bytes=100", file});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("a.csv: more text than the limit of"));
  auto const larger = run({"read", "--lang", "en", "--limit", "file_bytes=100", file});
  EXPECT_EQ(larger.status, 2);
  EXPECT_THAT(larger.err, HasSubstr("larger than the limit of 100 bytes, not read"));
}

}  // namespace
}  // namespace jixiao::cli
