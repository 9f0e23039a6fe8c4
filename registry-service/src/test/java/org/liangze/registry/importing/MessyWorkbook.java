package org.liangze.registry.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.Uscc;

/** A district's list as a clerk has it, made from a seed, with the truth beside it. */
final class MessyWorkbook {
    /** What the register must hold for a business, field by field. */
    record Truth(
            String name,
            String uscc,
            String site,
            BusinessKind kind,
            BusinessSize size,
            Integer diners,
            String region,
            String address,
            String legal,
            String phone,
            String email,
            OperatingState state,
            boolean highRisk,
            Set<Licence> licences,
            String director,
            int officers,
            String officerNames,
            String cadre) {}

    static final String SHEET = "主体台账";
    static final int FIRST_ROW = 6;
    private static final int COLUMNS = 25;
    private static final String[] TOP = {
        "序号",
        "企业名称\n（必填）",
        "统一社会\n信用代码",
        "场所编号",
        "业态",
        "规模",
        "就餐人数",
        "包保等级",
        "行政区划代码",
        "经营地址",
        "法定代表人（负责人）",
        "联系方式",
        "",
        "经营状态",
        "是否高风险",
        "许可证",
        "",
        "",
        "",
        "食品安全管理人员",
        "",
        "包保干部",
        "",
        "",
        "备注"
    };
    private static final String[] BELOW = {
        "", "", "", "", "", "", "", "", "", "", "", "电话", "邮箱", "", "", "类别", "编号", "有效期起", "有效期止", "食品安全总监", "食品安全员",
        "工号", "姓名", "电话", ""
    };
    private static final Map<BusinessKind, List<String>> KINDS = Map.of(
            BusinessKind.CATERING, List.of("餐饮服务", "餐饮", " 餐饮服务 "),
            BusinessKind.FOOD_SALES, List.of("食品销售", "食品经营"),
            BusinessKind.SMALL_CATERING, List.of("小餐饮", "小 餐饮"),
            BusinessKind.WORKSHOP, List.of("小作坊", "食品小作坊"),
            BusinessKind.STALL, List.of("食品摊贩", "摊贩"));
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private final Random random;
    private final Workbook workbook;
    private final Sheet sheet;
    private final CellStyle chineseDate;
    private final List<String> villages;
    private final List<Truth> truth = new ArrayList<>();
    private final Map<Integer, String> wrong = new TreeMap<>();
    private final Set<Integer> notes = new TreeSet<>();
    private int row = FIRST_ROW - 1;
    private int numbers;
    private int joined;

    MessyWorkbook(Workbook workbook, long seed, List<String> villages) {
        this.workbook = workbook;
        this.random = new Random(seed);
        this.villages = villages;
        workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("一、名称按营业执照填写");
        sheet = workbook.createSheet(SHEET);
        chineseDate = workbook.createCellStyle();
        chineseDate.setDataFormat((short) 31);
        titles();
    }

    List<Truth> truth() {
        return truth;
    }

    /** Rows that must be refused, as Excel numbers them, and for what. */
    Map<Integer, String> wrong() {
        return wrong;
    }

    /** Rows that are no entries but look at first like some. */
    Set<Integer> notes() {
        return notes;
    }

    int joined() {
        return joined;
    }

    /** The row that was written last, as Excel numbers it. */
    int lastRow() {
        return row;
    }

    byte[] bytes() throws IOException {
        phantoms();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    void fill(int businesses) {
        while (truth.size() < businesses) {
            int n = truth.size();
            Truth one = business();
            write(one);
            truth.add(one);
            if (n % 500 == 250) {
                section();
            }
            if (n % 700 == 350) {
                headerAgain();
            }
            if (n % 31 == 7) {
                copy(one);
            }
        }
        subtotal();
    }

    /** A sound business with up to three licences, not in the truth. */
    Truth business() {
        int n = ++numbers;
        String first17 = "92230183MA%07d".formatted(n);
        BusinessKind kind = List.copyOf(new TreeSet<>(KINDS.keySet())).get(random.nextInt(KINDS.size()));
        Set<Licence> licences = new java.util.HashSet<>();
        for (int i = 0; i < (random.nextInt(12) == 0 ? 3 : random.nextInt(9) == 0 ? 0 : 1); i++) {
            LocalDate from = LocalDate.of(2021 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
            licences.add(new Licence(
                    i == 0 ? "食品经营许可证" : "其他许可证" + i, "黑食证%06d-%d".formatted(n, i), from, from.plusYears(5)));
        }
        return new Truth(
                "尚志市第" + n + "号店（分店" + random.nextInt(9) + "）",
                first17 + Uscc.checkCharacter(first17),
                n % 9 == 0 ? "S" + n : "",
                kind,
                random.nextBoolean() ? BusinessSize.MICRO : BusinessSize.SMALL,
                random.nextInt(3) == 0 ? random.nextInt(900) : null,
                villages.get(n % villages.size()),
                "中央大街" + n + "号",
                "王" + CHINESE_DIGITS.charAt(n % 10) + CHINESE_DIGITS.charAt(n / 10 % 10),
                "139%08d".formatted(n),
                n % 5 == 0 ? "b" + n + "@example.test" : null,
                n % 40 == 3 ? OperatingState.SUSPENDED : OperatingState.OPERATING,
                n % 17 == 0,
                licences,
                n % 23 == 0 ? "李总监" : null,
                n % 4 == 0 ? 2 : 1 + random.nextInt(3),
                n % 4 == 0 ? "张三、李四" : null,
                "m-" + villages.get(n % villages.size()));
    }

    /** Writes a business, its further licences on rows of their own, the cadre merged down over them. */
    void write(Truth one) {
        List<Licence> licences = List.copyOf(one.licences());
        int first = row;
        int rows = Math.max(1, licences.size());
        for (int i = 0; i < rows; i++) {
            Map<Integer, Object> cells = cells(one, i < licences.size() ? licences.get(i) : null);
            if (i > 0) {
                cells.keySet().retainAll(Set.of(0, 1, 2, 3, 15, 16, 17, 18));
                joined++;
            }
            put(cells);
        }
        if (rows > 1) {
            sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 21, 21));
            sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 9, 9));
        }
    }

    /** A row that must be refused. */
    void wrong(String why, Truth one, int column, Object value) {
        Licence licence = one.licences().stream().findFirst().orElse(null);
        Map<Integer, Object> cells = cells(one, licence);
        cells.put(column, value);
        put(cells);
        wrong.put(row, why);
    }

    private void copy(Truth one) {
        Licence licence = one.licences().stream().findFirst().orElse(null);
        put(cells(one, licence));
        joined++;
    }

    private Map<Integer, Object> cells(Truth one, Licence licence) {
        Map<Integer, Object> cells = new HashMap<>();
        cells.put(0, row);
        cells.put(1, noisy(one.name()));
        cells.put(2, code(one.uscc()));
        cells.put(3, one.site().isEmpty() ? "  " : code(one.site()));
        cells.put(4, pick(KINDS.get(one.kind())));
        cells.put(5, one.size().chinese() + (random.nextBoolean() ? "型" : ""));
        cells.put(6, one.diners() == null ? "" : random.nextBoolean() ? one.diners() : wide(one.diners() + "人"));
        cells.put(7, pick(List.of("D", "Ｄ", "D级", "d ")));
        cells.put(8, code(one.region()));
        cells.put(9, noisy(one.address()));
        cells.put(10, noisy(one.legal()));
        cells.put(11, random.nextInt(3) == 0 ? Double.valueOf(one.phone()) : code(one.phone()));
        cells.put(12, one.email() == null ? "" : one.email() + " ");
        cells.put(
                13,
                one.state() == OperatingState.OPERATING
                        ? pick(List.of("在产在营", "营业", "在营"))
                        : pick(List.of("停业（歇业）", "歇业")));
        cells.put(14, one.highRisk() ? "是" : pick(List.of("否", "")));
        if (licence != null) {
            cells.put(15, licence.kind());
            cells.put(16, code(licence.number()));
            cells.put(17, date(licence.validFrom()));
            cells.put(18, date(licence.validTo()));
        }
        cells.put(19, one.director() == null ? "" : one.director());
        cells.put(20, officers(one));
        cells.put(21, one.cadre() == null ? "" : noisy(one.cadre()));
        cells.put(22, "干部姓名");
        cells.put(23, "13100000000");
        return cells;
    }

    /** As a number, or as names; always the same way for the same business. */
    private Object officers(Truth one) {
        return one.officerNames() == null
                ? pick(List.of(one.officers() + "", wide(one.officers() + "人"), one.officers() + "名"))
                : one.officerNames();
    }

    private Object date(LocalDate day) {
        String year = String.valueOf(day.getYear());
        return switch (random.nextInt(9)) {
            case 0 -> day.toString();
            case 1 -> year + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case 2 -> year + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            case 3 -> year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日 ";
            case 4 -> day.toString().replace("-", "");
            case 5 -> Double.valueOf(day.toString().replace("-", ""));
            case 6 -> wide(day.toString());
            case 7 -> inWords(day);
            default -> day;
        };
    }

    private static String inWords(LocalDate day) {
        StringBuilder words = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> words.append(CHINESE_DIGITS.charAt(c - '0')));
        return words.append("年")
                .append(ten(day.getMonthValue()))
                .append("月")
                .append(ten(day.getDayOfMonth()))
                .append("日")
                .toString();
    }

    private static String ten(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : CHINESE_DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : CHINESE_DIGITS.charAt(number % 10));
    }

    private String code(String code) {
        return switch (random.nextInt(7)) {
            case 0 -> wide(code);
            case 1 -> "’" + code;
            case 2 -> "'" + code + "  ";
            case 3 -> code + "\u00a0";
            case 4 -> " " + code.substring(0, 2) + " " + code.substring(2);
            default -> code;
        };
    }

    private String noisy(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> "　" + text + "　";
            case 1 -> text + " \n";
            case 2 -> "'" + text;
            case 3 -> text.length() > 6 ? text.substring(0, 3) + "\n" + text.substring(3) : text;
            default -> text;
        };
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void put(Map<Integer, Object> cells) {
        Row line = sheet.createRow(row++);
        cells.forEach((column, value) -> {
            Cell cell = line.createCell(column);
            switch (value) {
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(chineseDate);
                }
                case Number number -> cell.setCellValue(number.doubleValue());
                case org.apache.poi.ss.usermodel.FormulaError error -> cell.setCellErrorValue(error.getCode());
                default -> cell.setCellValue(value.toString());
            }
        });
    }

    private void titles() {
        sheet.createRow(0).createCell(0).setCellValue("尚志市食品安全包保主体台账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS - 1));
        sheet.createRow(1).createCell(0).setCellValue("填报单位：尚志市食安办　　　　填报日期：2026年9月");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, COLUMNS - 1));
        Row top = sheet.createRow(3);
        Row below = sheet.createRow(4);
        for (int i = 0; i < COLUMNS; i++) {
            top.createCell(i).setCellValue(TOP[i]);
            below.createCell(i).setCellValue(BELOW[i]);
            if (BELOW[i].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(3, 4, i, i));
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 11, 12));
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 15, 18));
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 19, 20));
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 21, 23));
    }

    private void section() {
        sheet.createRow(row).createCell(0).setCellValue("二、街道办事处辖区");
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS - 1));
        notes.add(++row);
    }

    private void headerAgain() {
        Map<Integer, Object> cells = new HashMap<>();
        for (int i = 0; i < COLUMNS; i++) {
            cells.put(i, TOP[i]);
        }
        put(cells);
        notes.add(row);
    }

    private void subtotal() {
        put(Map.of(0, "合计", 1, "3856户"));
        notes.add(row);
        put(Map.of(1, "填表人：张三"));
        notes.add(row);
    }

    /** Serial numbers dragged too far, styled rows and columns with nothing in them. */
    private void phantoms() {
        for (int i = 0; i < 300; i++) {
            put(Map.of(0, row));
        }
        for (int i = 0; i < 3000; i++) {
            Row line = sheet.createRow(row++);
            line.createCell(3).setCellStyle(chineseDate);
        }
        sheet.getRow(FIRST_ROW).createCell(16_000).setCellStyle(chineseDate);
    }
}
