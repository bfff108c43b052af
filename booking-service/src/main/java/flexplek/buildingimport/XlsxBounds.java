package flexplek.buildingimport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a file of unknown hands before it is read as a workbook: what it unpacks to, how many cells and formulas it
 * has, and that no cell stands where no spreadsheet has one, since a reader fills the row up to it.
 */
final class XlsxBounds {

    /** A workbook of 10,000 spaces unpacks to about 4 MB. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_CELLS = 500_000;
    private static final int MOST_MERGED = 1_000;
    private static final int MOST_OF_ARRAYS = 1_000;
    /** In the first 702 columns, as far as ZZ: rows of 16,384 cells each are a hundred times as large in memory as packed. */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,2}[1-9][0-9]{0,6}");

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private long bytes;
    private int cells;
    private int arrays;
    private int areas;
    private final Map<String, List<String>> merged = new HashMap<>();
    private final Map<String, String> idOfSheet = new HashMap<>();
    private final Map<String, String> partOfId = new HashMap<>();

    private XlsxBounds() {}

    static XlsxBounds of(Path file) throws IOException {
        XlsxBounds bounds = new XlsxBounds();
        bounds.look(file);
        return bounds;
    }

    /** The merged areas of a sheet, such as {@code D2:D9}. */
    List<String> merged(String sheet) {
        if (merged.size() == 1) {
            return merged.values().iterator().next();
        }
        String part = partOfId.getOrDefault(idOfSheet.getOrDefault(sheet, ""), "");
        return merged.getOrDefault(part.startsWith("/") ? part.substring(1) : "xl/" + part, List.of());
    }

    private void look(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (names.size() == MOST_ENTRIES || !names.add(entry.getName())) {
                    throw new TooLarge();
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Counted counted = new Counted(in);
                    lookAt(entry.getName(), counted);
                    counted.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            return counted(read, read);
        }

        /** Who reads it as XML closes it, and the rest of it is to be counted as well. */
        @Override
        public void close() {}

        private int counted(int read, int more) throws IOException {
            if (read >= 0) {
                bytes += more;
            }
            if (bytes > MOST_BYTES) {
                throw new TooLarge();
            }
            return read;
        }
    }

    /** Of what is no sheet, nor says which sheets there are, nothing is read but its size. */
    private void lookAt(String part, InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        boolean isSheet = false;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.next() != XMLStreamReader.START_ELEMENT) {
                // what comes before the root says nothing
            }
            isSheet = xml.getLocalName().equals("worksheet");
            if (!isSheet && !Set.of("workbook", "Relationships").contains(xml.getLocalName())) {
                return;
            }
            if (isSheet) {
                merged.put(part, new ArrayList<>());
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element(part, xml);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            if (isSheet) {
                throw new IOException(e);
            }
        }
    }

    private void element(String part, XMLStreamReader xml) throws IOException {
        switch (xml.getLocalName()) {
            case "sheet" -> idOfSheet.put(attribute(xml, "name"), attribute(xml, "id"));
            case "Relationship" -> {
                if (part.equals("xl/_rels/workbook.xml.rels")) {
                    partOfId.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            }
            case "c" -> {
                String place = xml.getAttributeValue(null, "r");
                if (++cells > MOST_CELLS
                        || (place != null && !CELL.matcher(place).matches())) {
                    throw new TooLarge();
                }
            }
            case "f" -> {
                if (xml.getAttributeValue(null, "ref") != null && ++arrays > MOST_OF_ARRAYS) {
                    throw new TooLarge();
                }
            }
            case "mergeCell" -> {
                String area = xml.getAttributeValue(null, "ref");
                if (++areas > MOST_MERGED) {
                    throw new TooLarge();
                }
                if (area != null) {
                    merged.getOrDefault(part, new ArrayList<>()).add(area);
                }
            }
            default -> {
                // means nothing here
            }
        }
    }

    /** Whatever its namespace is; empty where it is not there. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
