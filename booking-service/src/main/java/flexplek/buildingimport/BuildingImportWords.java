package flexplek.buildingimport;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the files of a building; the Dutch stands in {@code messages/buildingImport_nl.properties}. */
@MessageBundle(value = "buildingImport", locale = "en")
interface BuildingImportWords {

    @Message("The files have mistakes")
    String refused();

    @Message("The building with this code belongs to other organisations. Choose another code.")
    String ofOthers();

    @Message("must be an organisation that is known here, or one that shares the building")
    String unknownManager();

    @Message("Only an administrator gives a building to another organisation to manage. Nothing was stored.")
    String administratorHandsOver();

    @Message("{organisation} may be given the building by an administrator only")
    String handedOver(String organisation);

    @Message("Only an administrator decides for whom spaces are held that others may use. Nothing was stored.")
    String administratorHolds();

    @Message("would hold spaces otherwise than now, which an administrator may do only")
    String heldOtherwise();

    @Message("must be there, as a file part of the form")
    String part();

    @Message("must be text without NUL characters")
    String nul();

    @Message("must be text in UTF-8")
    String utf8();

    @Message("is empty")
    String empty();

    @Message("is not valid JSON")
    String json();

    @Message("must be an IANA zone id, such as Europe/Amsterdam")
    String zone();

    @Message("must be later than opens")
    String closes();

    @Message("must be a GeoJSON FeatureCollection")
    String collection();

    @Message("must be an object")
    String object();

    @Message("must be text")
    String text();

    @Message("must hold at least one floor")
    String noFloor();

    @Message("must be the floor's code, 1 to 40 characters")
    String floorCode();

    @Message("must be 1 to 100 characters")
    String name();

    @Message("must be of numbers, in metres, none beyond 10000")
    String metres();

    @Message("must be a whole number from -20 to 200, 0 for the ground floor")
    String level();

    @Message("must be 1 to 40 characters")
    String code();

    @Message("of a space must be a Point or a Polygon of numbers, in metres")
    String shape();

    @Message("must be the code of the space, 1 to 40 characters")
    String spaceCode();

    @Message("{code} stands in the plan twice")
    String drawnTwice(String code);

    @Message("neighbourhood {code} stands in the plan twice")
    String neighbourhoodTwice(String code);

    @Message("{organisation} does not share the building (building.json)")
    String notSharing(String organisation);

    @Message("{code} has no row in the file of spaces")
    String noRow(String code);

    @Message(
            "must name the columns code, kind, floor and neighbourhood, and may name name, capacity and amenities; between them are semicolons or commas")
    String columns();

    @Message("is more than the {most} rows that one import takes")
    String tooManyRows(int most);

    @Message("cannot be read as a row of values with commas between them")
    String row();

    @Message("names no space")
    String noSpace();

    @Message("{code} stands in row {row} already")
    String rowTwice(String code, int row);

    @Message("must be at most 100 characters")
    String shortName();

    @Message("must be desk or room")
    String kind();

    @Message("must be 1 for a desk and 1 to 1000 for a room")
    String capacity();

    @Message("{amenity} is not one of monitor, sit-stand, quiet, wheelchair-accessible, screen, whiteboard, video")
    String amenity(String amenity);

    @Message("{code} is not drawn in the plan")
    String notDrawn(String code);

    @Message("is {floor} in the plan")
    String otherFloor(String floor);

    @Message("{neighbourhood} is not on that floor")
    String otherNeighbourhood(String neighbourhood);

    @Message("Only an administrator decides which other organisations share a building. Nothing was stored.")
    String administratorDecides();

    @Message("{organisation} may be added by an administrator only")
    String added(String organisation);

    @Message("{organisation} may be given other days ahead by an administrator only")
    String changed(String organisation);

    @Message("{organisation} may be left out by an administrator only")
    String removed(String organisation);

    @Message("must be text in UTF-8, and is in UTF-16: save it as UTF-8")
    String utf16();

    @Message("holds characters that were lost before (�): save it anew as UTF-8")
    String lost();

    @Message("must be later than opens; midnight at the end of the day is 24:00")
    String midnight();

    @Message("must hold no characters that cannot be seen")
    String unseen();

    @Message("looks like {twin} and is another: write both the same, or one otherwise")
    String twin(String twin);

    @Message("must be in metres; it is less than 1 metre long, as if in degrees")
    String degrees();

    @Message("must be in metres; it is {metres} metres long, as if in millimetres or centimetres")
    String millimetres(long metres);

    @Message("must be in metres from a corner of the building, none beyond 10000, and not in the coordinates of a map")
    String map();

    @Message("must be from 1 to 2000 metres long")
    String floorLength();

    @Message("must be there")
    String geometry();

    @Message("must be a Polygon or a MultiPolygon")
    String area();

    @Message("must not cross or touch itself, as it does at {place}")
    String crossing(String place);

    @Message("must be of a type of GeoJSON, such as Polygon or Point")
    String type();

    @Message("must not be nested more than {deepest} deep")
    String nested(int deepest);

    @Message("has an open ring: its last position must be its first")
    String openRing();

    @Message("must have at least {fewest} positions in each line or ring")
    String positions(int fewest);

    @Message("must be of numbers, in metres")
    String numbers();

    @Message("must be a list of coordinates")
    String coordinates();

    @Message("floor {floor} is not drawn in the plan")
    String noSuchFloor(String floor);

    @Message("must lie within floor {floor}")
    String outside(String floor);

    @Message("must hold the spaces of floor {floor}, of which {outside} lie outside it")
    String allOutside(String floor, int outside);

    @Message("must not be on the spot of {code}")
    String oneSpot(String code);

    @Message("names the column {column} twice")
    String columnTwice(String column);

    @Message("has more values than the header has columns")
    String tooLong();

    @Message("cannot be read as a row of values with semicolons between them")
    String rowOfSemicolons();

    @Message("cannot be read as a row of values with tabs between them")
    String rowOfTabs();

    @Message("cannot be read as a row of values with bars between them")
    String rowOfBars();

    @Message("A file is imported as a whole or not at all. Some rows or shapes in it have mistakes.")
    String whyImportRefused();

    @Message("The plan of floor {floor} is drawn from the rows.")
    String drawnFloor(String floor);

    @Message("The plans of floors {floors} are drawn from the rows.")
    String drawnFloors(String floors);

    @Message("Floor {floor} is taken to be on level {level}; a plan can say otherwise.")
    String levelOf(String floor, int level);

    @Message("{code} is new on floor {floor} and got a free spot on its plan.")
    String freeSpot(String code, String floor);

    @Message("{code} and {more} more are new on floor {floor} and got free spots on its plan.")
    String freeSpots(String code, int more, String floor);

    @Message("has no free spot left in neighbourhood {neighbourhood}: bring in a plan that draws it")
    String noSpot(String neighbourhood);

    @Message("{neighbourhood} is not drawn on the plan of floor {floor}: bring in a plan that draws it")
    String undrawnNeighbourhood(String neighbourhood, String floor);

    @Message("is there twice")
    String namedTwice();

    @Message("Not read, since it is no column of the list: {columns}. Its columns are {known}.")
    String columnUnknown(String columns, String known);

    @Message("No capacity is given for {code}: it is taken as a room for 1 person.")
    String roomForOne(String code);

    @Message("No capacity is given for {code} and {more} more: they are taken as rooms for 1 person.")
    String roomsForOne(String code, int more);

    @Message("has no sheet that is shown")
    String noSheet();

    @Message("Of the sheets of the file only {sheet} was read.")
    String otherSheets(String sheet);

    @Message(
            "must be CSV or XLSX, and is an older Excel file or one with a password: save it as XLSX without a password")
    String oldExcel();

    @Message("must be CSV or XLSX, and is an OpenDocument file: save it as XLSX")
    String openDocument();

    @Message("cannot be read as an XLSX file: save it anew as XLSX")
    String brokenExcel();

    @Message("is larger when unpacked than an import takes: keep only the sheet with the spaces, and only its rows")
    String hugeExcel();

    @Message("was made a date by the spreadsheet: format the cell as text and write it anew")
    String date();

    @Message("holds {fault}, the fault of a formula")
    String fault(String fault);

    @Message("holds a formula that was not calculated: open the file in a spreadsheet and save it")
    String uncalculated();

    @Message("is in merged cells: undo the merge and write the value in each row")
    String merged();
}
