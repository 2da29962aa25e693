package device;

import io.livestore4j.annotations.LiveStoreSchema;

/** One table of every type. */
@LiveStoreSchema(events = DeviceEvent.class, tables = Device.class)
public interface DeviceSchema {}
